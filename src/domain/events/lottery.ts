import { type DrawEntry, type DrawnGroup, drawWeight } from '../draw'
import { MOST_WAITING } from './line'

/** How far a session's draw has come; sessions of other modes stay `open`. `drawn` is being brought to the people. */
export const DRAW_STATES = ['open', 'sealed', 'drawn', 'settled'] as const
export type DrawState = (typeof DRAW_STATES)[number]

/** A sign-up that was decided upon in the last moment of the window is written by now: no function lives longer. */
export const SEAL_AFTER_MS = 60_000

/** The public number where the organiser named none; named before anybody can know it. */
export const USUAL_NUMBER = '报名截止后第一期福彩“3D”的开奖号码'

/** One quota for all: a sign-up is one ticket, a family wins or waits together. */
export const DRAW_GROUP = 'all'

export interface Drawable {
  readonly ticket: string
  readonly memberId: string
  readonly places: number
}

/** The entries of a list that is being sealed; who missed draws since the last place has more weight, as at the evenings. Pure. */
export const lotteryEntries = (
  signUps: readonly Drawable[],
  missed: (memberId: string) => number,
): readonly DrawEntry[] =>
  signUps.map(({ ticket, memberId, places }) => ({
    ticket,
    group: DRAW_GROUP,
    size: places,
    weight: drawWeight(missed(memberId)),
  }))

/** Draws missed since the last place, from a member's outcomes in the order of their time. Pure. */
export const missedSince = (outcomes: readonly ('won' | 'lost')[]): number =>
  outcomes.length - 1 - outcomes.lastIndexOf('won')

/** Who gets places, who stands in the line and who is turned away, by ticket. Pure. */
export const lotteryOutcome = (result: readonly DrawnGroup[], hasLine: boolean) => {
  const selected = result.flatMap(group => group.selected)
  const waiting = result.flatMap(group => group.waiting)
  const most = hasLine ? MOST_WAITING : 0
  return { selected, line: waiting.slice(0, most), turnedAway: waiting.slice(most) }
}
