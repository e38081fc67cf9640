import { beginRotation, endRound, moveRotation, readRotation } from '../_data/key-rotations'
import { PERSON_COPIES } from '../_data/person-copies'
import { listSealed, replaceSealed, SEALED_PLACES, type SealedPlace, sealedFieldsOf } from '../_data/sealed-places'
import type { Ctx } from '../_kit/ctx'
import { indexApplicantsAnew, indexAvoidedAnew, indexCasesAnew } from './renew-blinds'
import { indexRosterAnew, renewCopies } from './renew-indexes'

/** Documents of one piece: some milliseconds of work and one write a document that is not current. */
const PIECE = 100

/** What a piece did: the last document seen, empty where the step is over, and how many were changed or met in change. */
interface Piece {
  readonly lastId: string
  readonly changed: number
}
type Step = (ctx: Ctx, afterId: string, limit: number) => Promise<Piece>

const STEPS: readonly Step[] = [
  ...SEALED_PLACES.map(place => (ctx: Ctx, afterId: string, limit: number) => sealAnew(ctx, place, { afterId, limit })),
  indexRosterAnew,
  ...PERSON_COPIES.map(
    copy => (ctx: Ctx, afterId: string, limit: number) => renewCopies(ctx, copy, { afterId, limit }),
  ),
  indexCasesAnew,
  indexAvoidedAnew,
  indexApplicantsAnew,
]

/**
 * Brings fields and indexes to the current keys while a former key is set, in pieces until `untilMs`; answers how many
 * documents were changed. Every document is changed by one conditional write and only where it is not current, so it may
 * stop anywhere and run twice at once. It ends after a whole round that found nothing to do. One read and one write a piece.
 */
export const rotateKeys = async (ctx: Ctx, untilMs: number): Promise<number> => {
  const { keyId, rotates } = ctx.crypto
  if (!rotates) return 0
  const kept = (await readRotation(ctx, keyId)) ?? (await beginRotation(ctx, keyId))
  if (kept.finishedAtMs !== null) return 0
  let { step, afterId } = kept
  let all = 0
  while (ctx.clock() < untilMs) {
    const work = STEPS[step]
    if (!work) {
      if (await endRound(ctx, keyId)) return all
      step = 0
      afterId = ''
      continue
    }
    const { lastId, changed } = await work(ctx, afterId, PIECE)
    all += changed
    afterId = lastId
    if (lastId === '') step += 1
    await moveRotation(ctx, keyId, { step, afterId, changed })
  }
  return all
}

/** Whether a former key may be taken away: not while `running`. One read at most. */
export const rotationState = async (ctx: Ctx): Promise<'none' | 'running' | 'done'> => {
  if (!ctx.crypto.rotates) return 'none'
  return ((await readRotation(ctx, ctx.crypto.keyId))?.finishedAtMs ?? null) === null ? 'running' : 'done'
}

const sealAnew = async (
  ctx: Ctx,
  place: SealedPlace,
  { afterId, limit }: { afterId: string; limit: number },
): Promise<Piece> => {
  const docs = await listSealed(ctx, place, afterId, limit)
  const stale = docs.flatMap(doc => {
    const fields = sealedFieldsOf(place, doc).filter(({ sealed }) => !ctx.crypto.isCurrent(sealed))
    return fields.length === 0 ? [] : [{ _id: doc._id, fields }]
  })
  await Promise.all(
    stale.map(({ _id, fields }) =>
      replaceSealed(
        ctx,
        place,
        _id,
        fields.map(({ at, sealed, aad }) => ({
          at,
          was: sealed,
          to: ctx.crypto.seal(ctx.crypto.open(sealed, aad), aad),
        })),
      ),
    ),
  )
  // one that somebody else changed meanwhile counts too: the next round looks at it again
  return { lastId: docs.length < limit ? '' : (docs[docs.length - 1]?._id ?? ''), changed: stale.length }
}
