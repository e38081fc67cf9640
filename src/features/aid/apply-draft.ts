import type { aid } from '../../contract/aid'
import type { Input, Output } from '../../contract/define'

export type Programme = Output<typeof aid.programmes>['items'][number]
export type Fact = Programme['steps'][number]['facts'][number]
export type Content = Output<typeof aid.draft>['content']
export type Person = Content['people'][number]
export type Consents = Input<typeof aid.submit>['consents']

/** What is kept on the phone of one application: what was typed, and how far the server knows it. */
export interface ApplyDraft {
  /** Null until the server has it. */
  applicationId: string | null
  version: number
  /** The number of the first save; a retry begins no second case. */
  beginId: string
  /** The number of the submit, the same on its retry. */
  submitId: string
  step: string
  /** The signed paper of somebody without a smartphone, for whom an officer files: empty until it is taken, null for oneself. */
  consentFileId: string | null
  content: Content
  /** Typed since the server last heard of it. */
  dirty: boolean
}

export const EMPTY_CONTENT: Content = {
  answers: {},
  person: { name: '', idNumber: '', phone: '', address: '' },
  people: [],
  bank: { holder: '', bankName: '', card: '' },
  story: '',
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const hasTexts = (value: unknown, names: readonly string[]): boolean =>
  isRecord(value) && names.every(name => typeof value[name] === 'string')

const isContent = (value: unknown): value is Content =>
  isRecord(value) &&
  isRecord(value['answers']) &&
  hasTexts(value['person'], ['name', 'idNumber', 'phone', 'address']) &&
  hasTexts(value['bank'], ['holder', 'bankName', 'card']) &&
  typeof value['story'] === 'string' &&
  Array.isArray(value['people']) &&
  value['people'].every(one => hasTexts(one, ['personId', 'relation', 'name', 'idNumber', 'phone']))

const isDraft = (value: unknown): value is ApplyDraft =>
  isRecord(value) &&
  ['applicationId', 'consentFileId'].every(name => value[name] === null || typeof value[name] === 'string') &&
  typeof value['version'] === 'number' &&
  hasTexts(value, ['beginId', 'submitId', 'step']) &&
  typeof value['dirty'] === 'boolean' &&
  isContent(value['content'])

export const parseDraft = (value: unknown): ApplyDraft | null => (isDraft(value) ? value : null)

/** The wizard's own steps after the programme's questions. */
const OWN_STEPS = ['person', 'household', 'materials', 'bank', 'confirm'] as const
export type OwnStep = (typeof OWN_STEPS)[number]

export const isOwnStep = (key: string): key is OwnStep => OWN_STEPS.some(own => own === key)

/** Keys of the steps in their order; without cash nobody is asked for an account. */
export const stepsOf = (programme: Programme): readonly string[] => [
  ...programme.steps.map(({ key }) => key),
  ...OWN_STEPS.filter(key => key !== 'bank' || programme.cash),
]

/** What stands in a draft, in a line: for the choice between two. */
export const summaryOf = (content: Content, nothing: string): string =>
  [content.person.name, `${Object.keys(content.answers).length} 个问题`, content.story.slice(0, 20)]
    .filter(part => part !== '')
    .join(' · ') || nothing
