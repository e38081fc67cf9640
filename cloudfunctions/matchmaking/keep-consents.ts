import { MATCHMAKING_CONSENTS, type MatchmakingConsentKind } from '../../src/domain/matchmaking/consents'
import type { Consent } from '../../src/domain/matchmaking/words'
import { consentIdOf, endConsent, listStanding } from '../_data/consents'
import type { Ctx } from '../_kit/ctx'
import { giveConsents } from '../_services/consents'

interface Ticked {
  readonly accountId: string
  readonly sessionId: string
  readonly consents: Readonly<Record<Consent, boolean>>
}

const KINDS = ['takePart', 'showCard', 'suggestions', 'contact', 'photos'] as const

/** Keeps each tick as a consent of its own about this session, and takes back what is no longer ticked: the person finds them all under their own page. One write each, side by side. */
export const keepConsents = async (ctx: Ctx, { accountId, sessionId, consents }: Ticked): Promise<void> => {
  const named = KINDS.map(name => ({ kind: `matchmaking.${name}` as const, given: consents[name] }))
  const given: readonly MatchmakingConsentKind[] = [
    ...named.filter(one => one.given).map(one => one.kind),
    'matchmaking.companyCheck',
  ]
  await giveConsents(ctx, {
    accountId,
    consents: given.map(kind => ({ kind, version: MATCHMAKING_CONSENTS[kind].version, about: sessionId })),
  })
  await Promise.all(
    named
      .filter(one => !one.given)
      .map(({ kind }) =>
        endConsent(ctx, {
          _id: consentIdOf(ctx, accountId, kind, sessionId),
          version: MATCHMAKING_CONSENTS[kind].version,
        }),
      ),
  )
}

interface Agreed {
  readonly kind: 'matchmaking.suggestions' | 'matchmaking.contact'
  readonly sessionId: string
  readonly accountIds: readonly string[]
}

/** Being introduced, asked anew for one pair: whoever agrees there agrees to the matchmaker's part of it too. Two writes at most. */
export const agreeToContact = async (ctx: Ctx, accountId: string, sessionId: string): Promise<void> => {
  const kind = 'matchmaking.contact'
  await giveConsents(ctx, {
    accountId,
    consents: [{ kind, version: MATCHMAKING_CONSENTS[kind].version, about: sessionId }],
  })
}

/** The accounts whose consent of this kind stands for this session now. One read. */
export const whoAgreed = async (ctx: Ctx, { kind, sessionId, accountIds }: Agreed): Promise<ReadonlySet<string>> => {
  const ids = new Map(accountIds.map(one => [consentIdOf(ctx, one, kind, sessionId), one]))
  const standing = await listStanding(ctx, [...ids.keys()])
  return new Set([...standing].flatMap(one => ids.get(one) ?? []))
}
