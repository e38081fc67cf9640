import {
  GROUPS,
  type Group,
  INDUSTRIES,
  type Industry,
  MOST_TAGS,
  TAGS,
  YOUNGEST_AGE,
} from '../../domain/matchmaking/words'
import { typedPhone } from '../../domain/members/typed-phone'
import type { SessionDetail } from './use-session'

export const APPLY_STEPS = ['about', 'card', 'company', 'promise', 'consent'] as const
export type ApplyStep = (typeof APPLY_STEPS)[number]
type Tag = (typeof TAGS)[number]

/** An application as it is typed. Promises keep their moment; consents are not kept, they are given when it is sent. */
export interface ApplyDraft {
  readonly step: ApplyStep
  /** Chosen by the person, never for them. */
  readonly group: Group | null
  readonly birthYear: string
  readonly industry: Industry | null
  readonly phone: string
  readonly nickname: string
  readonly tags: readonly Tag[]
  readonly book: string
  readonly wish: string
  readonly buddyCode: string
  readonly singleAtMs: number | null
  readonly conductAtMs: number | null
  /** Of the one attempt: its retry applies no second time. */
  readonly requestId: string
}

const among = <T extends string>(all: readonly T[], value: unknown): T | null => all.find(one => one === value) ?? null

/** A form to begin with: what stands in my application, or nothing at all. */
export const firstDraft = (mine: SessionDetail['application'], requestId: string): ApplyDraft => ({
  step: 'about',
  group: mine?.group ?? null,
  birthYear: mine ? String(mine.birthYear) : '',
  industry: mine?.industry ?? null,
  phone: '',
  nickname: mine?.nickname ?? '',
  tags: (mine?.tags ?? []).flatMap(tag => among(TAGS, tag) ?? []),
  book: mine?.book ?? '',
  wish: mine?.wish ?? '',
  buddyCode: '',
  singleAtMs: mine?.promisedAtMs ?? null,
  conductAtMs: mine?.promisedAtMs ?? null,
  requestId,
})

const TEXTS = ['birthYear', 'phone', 'nickname', 'book', 'wish', 'buddyCode', 'requestId'] as const

/** What was kept on this phone, null where it is no draft of this shape. */
export const parseApplyDraft = (value: unknown): ApplyDraft | null => {
  if (typeof value !== 'object' || value === null) return null
  const of = (name: string): unknown => Reflect.get(value, name)
  const step = among(APPLY_STEPS, of('step'))
  const tags = of('tags')
  if (!step || !Array.isArray(tags) || TEXTS.some(name => typeof of(name) !== 'string')) return null
  const moment = (name: string) => (typeof of(name) === 'number' ? Number(of(name)) : null)
  const text = (name: (typeof TEXTS)[number]) => String(of(name))
  return {
    step,
    group: among(GROUPS, of('group')),
    birthYear: text('birthYear'),
    industry: among(INDUSTRIES, of('industry')),
    phone: text('phone'),
    nickname: text('nickname'),
    tags: tags.flatMap(tag => among(TAGS, tag) ?? []).slice(0, MOST_TAGS),
    book: text('book'),
    wish: text('wish'),
    buddyCode: text('buddyCode'),
    singleAtMs: moment('singleAtMs'),
    conductAtMs: moment('conductAtMs'),
    requestId: text('requestId'),
  }
}

export type ApplyProblem =
  | 'groupMissing'
  | 'yearWrong'
  | 'tooYoung'
  | 'industryMissing'
  | 'phoneWrong'
  | 'nicknameMissing'
  | 'nicknameIsPhone'
  | 'singleMissing'
  | 'conductMissing'

/** What a step still lacks, in the order of its fields; `isNew` asks for a number too, which a change may leave as it is. Pure. */
export const problemsOf = (
  draft: ApplyDraft,
  { step, isNew, inYear }: { readonly step: ApplyStep; readonly isNew: boolean; readonly inYear: number },
): readonly ApplyProblem[] => {
  switch (step) {
    case 'about':
      return [
        ...(draft.group === null ? (['groupMissing'] as const) : []),
        ...yearProblems(draft.birthYear, inYear),
        ...(draft.industry === null ? (['industryMissing'] as const) : []),
        ...((isNew || draft.phone !== '') && typedPhone(draft.phone) === null ? (['phoneWrong'] as const) : []),
      ]
    case 'card':
      if (draft.nickname.trim() === '') return ['nicknameMissing']
      return typedPhone(draft.nickname) === null ? [] : ['nicknameIsPhone']
    case 'promise':
      return [
        ...(draft.singleAtMs === null ? (['singleMissing'] as const) : []),
        ...(draft.conductAtMs === null ? (['conductMissing'] as const) : []),
      ]
    default:
      return []
  }
}

const yearProblems = (typed: string, inYear: number): readonly ApplyProblem[] => {
  const year = Number(typed)
  if (!/^\d{4}$/.test(typed) || year < 1950) return ['yearWrong']
  return inYear - year < YOUNGEST_AGE ? ['tooYoung'] : []
}
