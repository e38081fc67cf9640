import * as v from 'valibot'
import { CONSENT_KINDS, CONSENT_REFUSALS } from '../../domain/consents'
import { atMs, count, id } from '../fields'

export const consentProcedures = {
  /** What I agreed to, newest first, with the words I agreed to; at most 200. */
  consents: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          consentId: id,
          kind: v.picklist(CONSENT_KINDS),
          title: v.string(),
          text: v.string(),
          state: v.picklist(['given', 'outdated', 'revoked']),
          version: count,
          givenAtMs: atMs,
          revokedAtMs: v.nullable(atMs),
        }),
      ),
    }),
    refusals: [],
  },
  /** Agrees to one text in the version that was read. Again changes nothing. */
  giveConsent: {
    input: v.object({
      kind: v.picklist(CONSENT_KINDS),
      version: count,
      about: v.optional(id),
      guardianOf: v.optional(id),
    }),
    output: v.object({ consentId: id }),
    refusals: CONSENT_REFUSALS,
  },
  /** Takes one back; what follows was told before. Again changes nothing. */
  revokeConsent: {
    input: v.object({ consentId: id }),
    output: v.object({ consentId: id }),
    refusals: CONSENT_REFUSALS,
  },
} as const
