import { dayAfter, weekdayOf } from '../../day'
import { isPlainWeekend, isWorkday, type WorkCalendar } from '../../workdays'
import { type Leave, leaveOn } from './absence'
import type { QueueId } from './route'

/** When somebody answers: weekdays, Monday 0, and the days off. */
export interface DutyDays {
  readonly weekdays: readonly number[]
  readonly leaves: readonly Leave[]
}

/** Whether somebody is on duty on a day: a working day of theirs without leave; on a made-up weekend everybody is. Pure. */
export const isOnDuty = ({ weekdays, leaves }: DutyDays, day: string, calendar: WorkCalendar): boolean =>
  isWorkday(calendar, day) &&
  (isPlainWeekend(day) || weekdays.includes(weekdayOf(day))) &&
  leaveOn(leaves, day) === null

/** A lawyer's duty on a day off is that of the next working day: their two days are counted in working time anyway. Pure. */
export const dutyDayFrom = (day: string, calendar: WorkCalendar): string => {
  let on = day
  for (let look = 0; look < MOST_DAYS_OFF && !isWorkday(calendar, on); look++) on = dayAfter(on, 1)
  return on
}

/** No holiday of the official tables is longer than nine days; two weeks are beyond any. */
const MOST_DAYS_OFF = 14

/** Somebody who may be given a thread. */
export interface OnDuty {
  readonly accountId: string
  readonly openThreads: number
  readonly cap: number
  /** When the last thread was given, 0 for never. */
  readonly lastGivenAtMs: number
}

/** Whose turn it is: on duty, below the cap, waiting longest; null where nobody is, and then the head is told. Pure. */
export const nextOnDuty = (people: readonly OnDuty[]): string | null =>
  people
    .filter(({ openThreads, cap }) => openThreads < cap)
    .reduce<OnDuty | null>(
      (best, one) =>
        !best ||
        one.lastGivenAtMs < best.lastGivenAtMs ||
        (one.lastGivenAtMs === best.lastGivenAtMs && one.accountId < best.accountId)
          ? one
          : best,
      null,
    )?.accountId ?? null

/** One move between queues that was made. */
export interface Move {
  readonly event: 'moved' | 'back' | 'toHead'
  readonly fromQueueId: QueueId
}

interface MoveAsked {
  /** Where it is now, and the moves so far, oldest first. */
  readonly queueId: QueueId
  readonly moves: readonly Move[]
  /** The queue it shall go to, null to return it to where it came from. */
  readonly toQueueId: QueueId | null
}

export type MoveDecision = ({ readonly kind: 'move'; readonly queueId: QueueId } & Pick<Move, 'event'>) | MoveRefused
interface MoveRefused {
  readonly kind: 'refuse'
  readonly code: 'NO_RETURN' | 'SAME_QUEUE'
}

/** Where a move leads: the receiver may return it once, and the third move of any kind goes to the district's head. Refuses NO_RETURN, SAME_QUEUE. Pure. */
export const decideMove = ({ queueId, moves, toQueueId }: MoveAsked): MoveDecision => {
  const last = moves.at(-1)
  if (toQueueId === queueId) return { kind: 'refuse', code: 'SAME_QUEUE' }
  if (toQueueId === null && last?.event !== 'moved') return { kind: 'refuse', code: 'NO_RETURN' }
  if (moves.length >= 2) return { kind: 'move', event: 'toHead', queueId: 'district' }
  if (toQueueId === null && last) return { kind: 'move', event: 'back', queueId: last.fromQueueId }
  return { kind: 'move', event: 'moved', queueId: toQueueId ?? 'district' }
}
