// The steps of a verifiable draw that evenings and events share: a list is sealed, then a public number draws.
import { fromHex, toHex } from '../../src/domain/codes'
import { commitmentOf, entryOf, type Quota, rootOf, runDraw, seedOf } from '../../src/domain/draw'
import type { DrawRecord } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'
import { drawHash } from './draw-hash'

const secretPlace = (sessionId: string): string => `meeting_draws/${sessionId}/secret`

/** A list as it is sealed: its root, and the commitment to a fresh secret that stays sealed until the draw. No round trip. */
export const sealedDraw = (
  ctx: Ctx,
  asked: {
    readonly sessionId: string
    readonly lines: readonly string[]
    readonly numberName: string
    readonly quotas: readonly Quota[]
  },
): DrawRecord => {
  const { sessionId, lines, numberName, quotas } = asked
  const secret = ctx.crypto.randomBytes(32)
  return {
    _id: sessionId,
    lines,
    rootHex: rootOf(drawHash, lines),
    commitmentHex: commitmentOf(drawHash, secret),
    secretSealed: ctx.crypto.seal(toHex(secret), secretPlace(sessionId)),
    numberName,
    quotas,
    sealedAtMs: ctx.clock(),
    digits: null,
    secretHex: null,
    drawnAtMs: null,
    result: null,
  }
}

/** The draw under a public number: the result follows from list, secret and number alone. Null where the secret that was committed to cannot be had any more: then nobody may draw. No round trip. */
export const drawnBy = (ctx: Ctx, draw: DrawRecord, digits: string) => {
  const secretHex = committedSecret(ctx, draw)
  if (secretHex === null) return null
  const entries = draw.lines.flatMap(line => entryOf(line) ?? [])
  const seed = seedOf(drawHash, { rootHex: draw.rootHex, secretHex, digits })
  const result = runDraw(drawHash, { entries, quotas: draw.quotas, seed })
  return { digits, secretHex, drawnAtMs: ctx.clock(), result }
}

const committedSecret = (ctx: Ctx, { _id, secretSealed, commitmentHex }: DrawRecord): string | null => {
  let secretHex: string
  try {
    secretHex = ctx.crypto.open(secretSealed, secretPlace(_id))
  } catch {
    // its key is gone, or somebody wrote over it
    return null
  }
  const secret = fromHex(secretHex)
  return secret && commitmentOf(drawHash, secret) === commitmentHex ? secretHex : null
}

/** An event's sign-up as a ticket of the draw: its holder finds it, nobody else can tell whose it is. No round trip. */
export const drawTicketOf = (ctx: Ctx, { _id, round }: { readonly _id: string; readonly round: number }): string =>
  ctx.crypto.id('draw-ticket', `${_id}:${round}`)
