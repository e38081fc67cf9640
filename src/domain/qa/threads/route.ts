import type { QaCategory } from '../words'

/** One rule of the routing table: every condition that is named must hold; the higher priority wins, among equals the earlier. */
export interface RouteRule {
  readonly priority: number
  readonly queueId: string
  readonly categories?: readonly QaCategory[]
  readonly unionIds?: readonly string[]
  readonly words?: readonly string[]
}

export interface Routed {
  readonly category: QaCategory
  /** The chain of unions of the asker, empty for guests. */
  readonly unionPath: readonly string[]
  readonly text: string
}

/** Which queue a question goes to: never none. Pure. */
export const routeOf = (rules: readonly RouteRule[], asked: Routed, districtQueueId: string): string =>
  rules
    .filter(rule => matches(rule, asked))
    .reduce<RouteRule | null>((best, rule) => (best && best.priority >= rule.priority ? best : rule), null)?.queueId ??
  districtQueueId

const matches = ({ categories, unionIds, words }: RouteRule, asked: Routed): boolean =>
  (categories === undefined || categories.includes(asked.category)) &&
  (unionIds === undefined || asked.unionPath.some(unionId => unionIds.includes(unionId))) &&
  (words === undefined || words.some(word => asked.text.includes(word)))

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

/** How often a thread was moved between queues and who has it after the next move: the receiver may return it once, a third move goes to the head. Pure. */
export const moveOf = (moves: number, isReturn: boolean): 'queue' | 'back' | 'head' =>
  moves >= 2 ? 'head' : isReturn ? 'back' : 'queue'
