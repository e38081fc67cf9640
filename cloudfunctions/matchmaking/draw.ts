import type { matchmaking } from '../../src/contract/matchmaking'
import { merkleProof } from '../../src/domain/merkle'
import { readDraw } from '../_data/meeting-draws'
import { type Handler, refuse } from '../_kit/ctx'
import { drawHash } from '../_services/draw-hash'
import { loadMine } from './load'
import { loadLottery } from './load-lottery'

/** The published draw of an evening or an event, and my own line with its proof: tickets only, which name nobody. 4 reads in 3 round trips, 6 in 4 for an event. */
export const draw: Handler<typeof matchmaking.draw> = async (ctx, { sessionId, withLines }) => {
  const { person, meeting, mine: application } = await loadMine(ctx, sessionId)
  const lottery = meeting ? null : await loadLottery(ctx, sessionId, person?.card?.memberId ?? null)
  const title = meeting?.title ?? lottery?.title
  if (title === undefined) return refuse('NOT_FOUND')
  const mine = application && application.weight > 0 ? application.ticket : (lottery?.ticket ?? null)
  const found = await readDraw(ctx, sessionId)
  if (!found) return refuse('NOT_SEALED')
  const { lines, digits, secretHex, drawnAtMs, result } = found
  const own = mine === null ? -1 : lines.findIndex(line => line.startsWith(`${mine}|`))
  const leaves = own < 0 ? [] : lines.map(line => Buffer.from(line))
  return {
    title,
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
