import type { matchmaking } from '../../src/contract/matchmaking'
import { merkleProof } from '../../src/domain/merkle'
import { readDraw } from '../_data/meeting-draws'
import { type Handler, refuse } from '../_kit/ctx'
import { drawHash } from '../_services/draw-hash'
import { loadMine } from './load'

/** The published draw, and my own line with its proof: tickets only, which name nobody. 4 reads in 3 round trips. */
export const draw: Handler<typeof matchmaking.draw> = async (ctx, { sessionId, withLines }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  const found = await readDraw(ctx, sessionId)
  if (!found) return refuse('NOT_SEALED')
  const { lines, digits, secretHex, drawnAtMs, result } = found
  const own = mine && mine.weight > 0 ? lines.findIndex(line => line.startsWith(`${mine.ticket}|`)) : -1
  const leaves = own < 0 ? [] : lines.map(line => Buffer.from(line))
  return {
    title: meeting.title,
    sealedAtMs: found.sealedAtMs,
    tickets: lines.length,
    rootHex: found.rootHex,
    commitmentHex: found.commitmentHex,
    numberName: found.numberName,
    quotas: found.quotas.map(quota => ({ ...quota })),
    drawn:
      digits !== null && secretHex !== null && drawnAtMs !== null && result !== null
        ? {
            digits,
            secretHex,
            atMs: drawnAtMs,
            result: result.map(({ group, selected, waiting }) => ({
              group,
              selected: [...selected],
              waiting: [...waiting],
            })),
          }
        : null,
    lines: withLines ? [...lines] : [],
    mine: own < 0 ? null : { line: lines[own] ?? '', proof: [...merkleProof(drawHash.sha256, leaves, own)] },
  }
}
