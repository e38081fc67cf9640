import type { QaCategory } from '../words'

export const QUEUES = ['rights', 'women', 'services', 'district'] as const
/** 权益保障, 女职工, 服务保障, 区总综合: the last takes what no rule names. */
export type QueueId = (typeof QUEUES)[number]

export const EMPLOYERS = ['single', 'joint', 'guest'] as const
/** 单建, 联建, 没有绑定会籍. */
export type Employer = (typeof EMPLOYERS)[number]

/** One rule of the routing table: every list that names something must fit; the higher priority wins, among equals the earlier. */
export interface RouteRule {
  readonly ruleId: string
  readonly priority: number
  readonly queueId: QueueId
  readonly categories: readonly QaCategory[]
  /** Streets, parks, federations: whoever belongs to one of these or below. */
  readonly unionIds: readonly string[]
  readonly employers: readonly Employer[]
  readonly words: readonly string[]
}

export interface Routed {
  readonly category: QaCategory
  /** The chain of unions of the asker, empty for guests and for the anonymous, whom a queue must not give away. */
  readonly unionPath: readonly string[]
  readonly employer: Employer | null
  readonly text: string
}

/** Which queue a question goes to: never none. Pure. */
export const routeOf = (rules: readonly RouteRule[], asked: Routed): QueueId =>
  rules
    .filter(rule => matches(rule, asked))
    .reduce<RouteRule | null>((best, rule) => (best && best.priority >= rule.priority ? best : rule), null)?.queueId ??
  'district'

const matches = ({ categories, unionIds, employers, words }: RouteRule, asked: Routed): boolean =>
  (categories.length === 0 || categories.includes(asked.category)) &&
  (unionIds.length === 0 || asked.unionPath.some(unionId => unionIds.includes(unionId))) &&
  (employers.length === 0 || (asked.employer !== null && employers.includes(asked.employer))) &&
  (words.length === 0 || words.some(word => asked.text.includes(word)))

const ANY = { categories: [], unionIds: [], employers: [], words: [] } as const

/** What counts until a head writes the district's own table. */
export const FIRST_RULES: readonly RouteRule[] = [
  {
    ...ANY,
    ruleId: 'first-women-words',
    priority: 30,
    queueId: 'women',
    words: ['怀孕', '孕期', '产假', '哺乳', '性骚扰'],
  },
  { ...ANY, ruleId: 'first-women', priority: 20, queueId: 'women', categories: ['women'] },
  {
    ...ANY,
    ruleId: 'first-rights',
    priority: 10,
    queueId: 'rights',
    categories: ['contract', 'leaving', 'wages', 'overtime', 'injury', 'insurance', 'leave', 'disputes'],
  },
  { ...ANY, ruleId: 'first-services', priority: 10, queueId: 'services', categories: ['services'] },
]
