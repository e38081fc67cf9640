// `consents`, owner: account. One document for each person, kind and matter; it keeps its own history.
import type { StandingConsent } from '../../src/domain/consents'
import type { Ctx } from '../_kit/ctx'

const CONSENTS = 'consents'
/** Acts on one consent that are kept; a person changes their mind a few times at most. */
const ACTS_KEPT = 30

export interface ConsentRecord extends StandingConsent, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly accountId: string
  readonly kind: StandingConsent['kind']
  readonly about: string
  readonly version: number
  readonly guardianOf: string
  /** The words that were agreed to, as they stood. */
  readonly title: string
  readonly text: string
  readonly givenAtMs: number
  readonly revokedAtMs: number | null
  readonly acts: readonly { readonly act: 'given' | 'revoked'; readonly version: number; readonly atMs: number }[]
}

/** No round trip. */
export const consentIdOf = (ctx: Ctx, accountId: string, kind: string, about: string): string =>
  ctx.crypto.id('consent', `${accountId}:${kind}:${about}`)

/** A person's consents, at most 200. One read. */
export const listConsents = (ctx: Ctx, accountId: string): Promise<ConsentRecord[]> =>
  ctx.store.find<ConsentRecord>(CONSENTS, { accountId }, { limit: 200 })

/** One consent, null where it was never given. One read. */
export const readConsent = (ctx: Ctx, consentId: string): Promise<ConsentRecord | null> =>
  ctx.store.get<ConsentRecord>(CONSENTS, consentId)

/** Gives a consent, first or again; the same version again changes nothing. One write, two where it stood before. */
export const writeConsent = async (ctx: Ctx, consent: ConsentRecord): Promise<void> => {
  if ((await ctx.store.insert(CONSENTS, consent)) === 'inserted') return
  const { _id, version, guardianOf, title, text, givenAtMs, acts } = consent
  await ctx.store.update(
    CONSENTS,
    { _id, version: { neq: version } },
    { version, guardianOf, title, text, givenAtMs, revokedAtMs: null, acts: { push: acts, keepLast: ACTS_KEPT } },
  )
}

/** Takes a consent back; false where it was taken back before. One write. */
export const endConsent = async (
  ctx: Ctx,
  { _id, version }: Pick<ConsentRecord, '_id' | 'version'>,
): Promise<boolean> => {
  const atMs = ctx.clock()
  const acts = { push: [{ act: 'revoked', version, atMs }], keepLast: ACTS_KEPT }
  return (await ctx.store.update(CONSENTS, { _id, version: { gt: 0 } }, { version: 0, revokedAtMs: atMs, acts })) === 1
}

/** Removes a person's consents. One write. */
export const removeConsents = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.store.remove(CONSENTS, { accountId })

/** Which of these consents were taken back, at most 100. One read. */
export const listTakenBack = async (ctx: Ctx, consentIds: readonly string[]): Promise<ConsentRecord[]> =>
  ctx.store.find<ConsentRecord>(CONSENTS, { _id: { in: consentIds }, version: 0 }, { limit: 100 })

/** Which of these consents stand, by id, at most 500. One read. */
export const listStanding = async (ctx: Ctx, consentIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (consentIds.length === 0) return new Set()
  const found = await ctx.store.find<ConsentRecord>(
    CONSENTS,
    { _id: { in: consentIds }, version: { gt: 0 } },
    { fields: ['_id'], limit: 500 },
  )
  return new Set(found.map(one => one._id))
}
