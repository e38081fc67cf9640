import type { Action } from '../../../src/domain/can'
import type { Cloud } from '../local-cloud'

export const GUEST = 'oDemoGuest'
export const MEMBER = 'oDemoMember001'
export const PLAIN = 'oDemoMember002'
export const GATE = 'oDemoGate'
export const OFFICER = 'oDemoOfficer'
/** Made an officer of another union for the table of roles. */
export const OTHER = 'oDemoMember010'
export const AUDITOR = 'oDemoAuditor'
export const ADMIN = 'oDemoAdmin'
export const DISTRICT = 'oDemoDistrict'
export const EVERYONE = [GUEST, PLAIN, MEMBER, GATE, OFFICER, OTHER, AUDITOR, ADMIN, DISTRICT] as const
export type Who = (typeof EVERYONE)[number]

export interface Sample {
  /** Who may do it and is answered. */
  readonly openid: string
  readonly input: Readonly<Record<string, unknown>>
}
export const by = (openid: string, input: Sample['input'] = {}): Sample => ({ openid, input })

/** What the demo world offers to every domain's samples. */
export interface Ground {
  readonly cloud: Cloud
  /** The event and session that are open for sign-up and at the door now; MEMBER holds a ticket. */
  readonly eventId: string
  readonly sessionId: string
  readonly signUpId: string
  /** The organiser's union, the officer's own. */
  readonly unionId: string
  readonly unionName: string
}

/** Who is let in beyond the rule that anybody may ask; `action` is what can() says of it, where one action decides. */
export interface Gate {
  readonly who: readonly Who[]
  readonly action?: Action
}

/**
 * One domain in the house-wide tests: an accepted input for each procedure by its name, and who is let in. `samples`
 * may make what it needs through the front door.
 */
export interface DomainSamples {
  readonly samples: (ground: Ground) => Promise<Readonly<Record<string, Sample>>>
  readonly may: Readonly<Record<string, Gate>>
  /** Laid over the sample's input in the table of roles, so that what is let in changes nothing that the next one needs. */
  readonly harmless?: Readonly<Record<string, object>>
}
