import type { qa } from '../../src/contract/qa'
import { dayOf } from '../../src/domain/day'
import { dutyDayFrom, isOnDuty } from '../../src/domain/qa/threads/duty'
import type { WorkCalendar } from '../../src/domain/workdays'
import { readPerson } from '../_data/accounts'
import { type DutyRecord, dutyHolderOf, dutyIdOf, readRules, writeDuty, writeRules } from '../_data/qa-desk'
import { countOpenOf } from '../_data/thread-lists'
import { listAllUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { closeTodo } from '../_services/outbox'
import { readDesk } from './answerers'
import { handOver } from './hand-over'
import { handOverCases } from './hand-over-cases'
import { readLawyers } from './lawyers'
import { isHead } from './readers'

/** Rules and rosters for a head. 7 reads and 2 aggregates. */
export const desk: Handler<typeof qa.desk> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !isHead(person)) return refuse('FORBIDDEN')
  const [rules, all, lawyers, unions, calendar] = await Promise.all([
    readRules(ctx),
    readDesk(ctx),
    readLawyers(ctx),
    listAllUnions(ctx),
    readCalendar(ctx),
  ])
  const [open, cases] = await Promise.all([
    countOpenOf(ctx, all.people.map(idOf)),
    countOpenOf(ctx, lawyers.people.map(idOf), 'lawyerId'),
  ])
  const today = dayOf(ctx.clock())
  const lawyerDay = dutyDayFrom(today, calendar)
  return {
    rulesVersion: rules.version,
    rules: rules.rules.map(({ categories, unionIds, employers, words, ...rest }) => ({
      ...rest,
      ...{ categories: [...categories], unionIds: [...unionIds], employers: [...employers], words: [...words] },
    })),
    // a street or a park is a federation; its grassroots unions follow it
    unions: unions.filter(({ kind }) => kind === 'federation').map(({ _id, name }) => ({ unionId: _id, name })),
    people: all.people.map(({ accountId, nameMasked, head }) => {
      const duty = all.duties.find(({ _id }) => _id === accountId)
      return {
        ...{ accountId, name: nameMasked, isHead: head, open: open.get(accountId) ?? 0, away: all.away.has(accountId) },
        ...placeOf(duty, today, calendar),
        queues: [...(duty?.queues ?? [])],
      }
    }),
    lawyers: lawyers.people.map(({ accountId, nameMasked }) => ({
      ...{ accountId, name: nameMasked, open: cases.get(accountId) ?? 0, away: lawyers.away.has(accountId) },
      ...placeOf(
        lawyers.duties.find(duty => dutyHolderOf(duty) === accountId),
        lawyerDay,
        calendar,
      ),
    })),
  }
}

const idOf = ({ accountId }: { readonly accountId: string }): string => accountId
const CAP = 20

/** Somebody's place on a roster as a head reads it. */
const placeOf = (duty: DutyRecord | undefined, day: string, calendar: WorkCalendar) => ({
  onDuty: duty !== undefined && isOnDuty(duty, day, calendar),
  version: duty?.version ?? 0,
  cap: duty?.cap ?? CAP,
  weekdays: [...(duty?.weekdays ?? [])],
  leaves: (duty?.leaves ?? []).map(({ from, to, reason = 'leave', toAccountId = null }) => ({
    ...{ from, to, reason, toAccountId },
  })),
})

/** Writes the routing table. 2 reads, 1 write. Refuses DESK_CHANGED where another wrote meanwhile. */
export const saveRules: Handler<typeof qa.saveRules> = async (ctx, { version, rules }) => {
  const [person, seen] = await Promise.all([readPerson(ctx), readRules(ctx)])
  if (!person || !isHead(person)) return refuse('FORBIDDEN')
  if (seen.version !== version || !(await writeRules(ctx, seen, rules))) return refuse('DESK_CHANGED')
  return { version: version + 1 }
}

/** How long a saved leave gives on what is open, before the timer goes on with it. */
const HAND_OVER_MS = 8_000

/** Writes one person's duty, then gives on what they hold where a leave has begun. 3 reads, 1 write, then as `handOver`. Refuses LEAVE_BACKWARDS, NO_ANSWERER, NO_COLLEAGUE, DESK_CHANGED. */
export const saveDuty: Handler<typeof qa.saveDuty> = async (ctx, { accountId, roster, ...duty }) => {
  const [person, all] = await Promise.all([readPerson(ctx), readDesk(ctx)])
  if (!person || !isHead(person)) return refuse('FORBIDDEN')
  if (duty.leaves.some(({ from, to }) => from > to)) return refuse('LEAVE_BACKWARDS')
  const isLawyer = roster === 'lawyer'
  const people = isLawyer ? (await readLawyers(ctx)).people : all.people
  if (!people.some(one => one.accountId === accountId)) return refuse('NO_ANSWERER')
  const takers = duty.leaves.flatMap(({ toAccountId }) => toAccountId ?? [])
  const mayTake = (one: string) => !isLawyer && one !== accountId && all.people.some(of => of.accountId === one)
  if (!takers.every(mayTake)) return refuse('NO_COLLEAGUE')
  const kind = isLawyer ? 'lawyer' : 'duty'
  const weekdays = [...new Set(duty.weekdays)].sort()
  const queues = isLawyer ? [] : [...new Set(duty.queues)]
  const _id = dutyIdOf(kind, accountId)
  if (!(await writeDuty(ctx, { ...duty, _id, kind, weekdays, queues, lastGivenAtMs: 0 }))) return refuse('DESK_CHANGED')
  if (isLawyer) await closeTodo(ctx, { kind: 'qa.noLawyer', key: dayOf(ctx.clock()) })
  const untilMs = ctx.clock() + HAND_OVER_MS
  const handed = isLawyer ? await handOverCases(ctx, untilMs) : await handOver(ctx, untilMs, accountId)
  return { version: duty.version + 1, handed }
}
