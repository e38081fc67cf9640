import { ACCOUNT_CONSENT_KINDS, ACCOUNT_CONSENTS } from './account/consents'
import { AID_CONSENT_KINDS, AID_CONSENTS } from './aid/consents'
import type { ConsentText } from './consent-text'
import { MATCHMAKING_CONSENT_KINDS, MATCHMAKING_CONSENTS } from './matchmaking/consents'
import { MEMBERS_CONSENT_KINDS, MEMBERS_CONSENTS } from './members/consents'
import { QA_CONSENT_KINDS, QA_CONSENTS } from './qa/consents'

/** Each domain names its own consents. */
export const CONSENT_KINDS = [
  ...ACCOUNT_CONSENT_KINDS,
  ...MEMBERS_CONSENT_KINDS,
  ...AID_CONSENT_KINDS,
  ...MATCHMAKING_CONSENT_KINDS,
  ...QA_CONSENT_KINDS,
] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

export const CONSENTS: Readonly<Record<ConsentKind, ConsentText>> = {
  ...ACCOUNT_CONSENTS,
  ...MEMBERS_CONSENTS,
  ...AID_CONSENTS,
  ...MATCHMAKING_CONSENTS,
  ...QA_CONSENTS,
}

/** A consent as it stands; `version` 0 once taken back. */
export interface StandingConsent {
  readonly kind: ConsentKind
  /** What it is about, such as an application's id; empty where it is general. */
  readonly about: string
  readonly version: number
}

export type ConsentState = 'given' | 'outdated' | 'revoked'

/** How a consent stands against the text in force: a new version of the text asks again. Pure. */
export const consentState = ({ kind, version }: Pick<StandingConsent, 'kind' | 'version'>): ConsentState => {
  if (version === 0) return 'revoked'
  return version === CONSENTS[kind].version ? 'given' : 'outdated'
}

/** Whether the text in force was agreed to, for `about` where the consent is not general. Pure. */
export const hasConsent = (list: readonly StandingConsent[], kind: ConsentKind, about = ''): boolean =>
  list.some(one => one.kind === kind && one.about === about && consentState(one) === 'given')

export const CONSENT_REFUSALS = ['TEXT_CHANGED', 'GUARDIAN_MISSING', 'NOT_REVOCABLE'] as const

/** What is asked of one tick. */
export interface ConsentAsked {
  readonly kind: ConsentKind
  /** The version of the text that was read. */
  readonly version: number
  readonly about?: string | undefined
  /** Of whom the person is the guardian: a reference of the domain's own, no personal data. */
  readonly guardianOf?: string | undefined
}

/** Why a consent cannot be taken, null where it can: only the text in force counts, and only a guardian speaks for a child. Pure. */
export const consentRefusal = ({
  kind,
  version,
  guardianOf,
}: ConsentAsked): 'TEXT_CHANGED' | 'GUARDIAN_MISSING' | null => {
  if (version !== CONSENTS[kind].version) return 'TEXT_CHANGED'
  return CONSENTS[kind].guardian && !guardianOf ? 'GUARDIAN_MISSING' : null
}
