import type { Outcome, ThreadKind, ThreadState } from './words'

export const VISIBILITIES = ['requesterOnly', 'publicPending', 'public', 'hidden'] as const
/** Who may read of a thread: its asker and the office; the same while a second person looks at the public copy; everybody the copy alone; nobody the copy until it is proposed anew. */
export type Visibility = (typeof VISIBILITIES)[number]

export const VISIBILITY_ACTS = ['propose', 'publish', 'refuse', 'hide', 'withdraw'] as const
export type VisibilityAct = (typeof VISIBILITY_ACTS)[number]

export const VISIBILITY_REFUSALS = ['NOT_PUBLISHABLE', 'NO_CONSENT', 'SECOND_PERSON', 'NOT_WAITING'] as const

/** What the gate looks at. */
export interface VisibilityFacts {
  readonly visibility: Visibility
  readonly kind: ThreadKind
  readonly state: ThreadState
  readonly outcome: Outcome | null
  readonly askerId: string
  /** The asker's own consent to this thread's publication stands. */
  readonly consent: boolean
  /** Who wrote the public copy that waits, null where none does. */
  readonly proposedBy: string | null
  /** Who acts, null where the system follows a consent that was taken back. */
  readonly byAccountId: string | null
}

type Decided =
  | { readonly ok: true; readonly to: Visibility }
  | { readonly ok: false; readonly code: (typeof VISIBILITY_REFUSALS)[number] }

/**
 * The one gate between private and public: a copy goes out with the asker's standing consent, of an answered question,
 * by a second person who is neither its writer nor the asker; the way back is open at any time. Pure.
 */
export const decideVisibility = (facts: VisibilityFacts, act: VisibilityAct): Decided => {
  const { visibility, byAccountId, askerId, proposedBy } = facts
  switch (act) {
    case 'withdraw':
      return { ok: true, to: 'requesterOnly' }
    case 'hide':
      return visibility === 'requesterOnly' ? no('NOT_WAITING') : { ok: true, to: 'hidden' }
    case 'refuse':
      return visibility === 'publicPending' ? { ok: true, to: 'requesterOnly' } : no('NOT_WAITING')
    case 'propose':
      if (!isAnswered(facts) || visibility === 'public') return no('NOT_PUBLISHABLE')
      if (!facts.consent) return no('NO_CONSENT')
      return byAccountId === null || byAccountId === askerId ? no('SECOND_PERSON') : { ok: true, to: 'publicPending' }
    case 'publish':
      if (visibility !== 'publicPending' || proposedBy === null) return no('NOT_WAITING')
      if (!isAnswered(facts)) return no('NOT_PUBLISHABLE')
      if (!facts.consent) return no('NO_CONSENT')
      return byAccountId === null || byAccountId === askerId || byAccountId === proposedBy
        ? no('SECOND_PERSON')
        : { ok: true, to: 'public' }
  }
}

/** Complaints stay between the person and the office; a question is published with its answer or not at all. */
const isAnswered = ({ kind, state, outcome, askerId }: VisibilityFacts): boolean =>
  kind === 'question' && outcome === 'answered' && (state === 'resolved' || state === 'closed') && askerId !== ''

const no = (code: (typeof VISIBILITY_REFUSALS)[number]): Decided => ({ ok: false, code })
