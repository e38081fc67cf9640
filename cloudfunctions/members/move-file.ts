import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { standingFor } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { readMove } from '../_data/moves'
import { type Handler, refuse } from '../_kit/ctx'
import { serveFile } from '../_services/files'

/** A piece of a file that came with a request which waits for me, with its row in the access log: 4 round trips. NOT_FOUND outside my scope and once decided. */
export const moveFile: Handler<typeof members.moveFile> = async (ctx, { moveId, fileId, piece }) => {
  const [person, move] = await Promise.all([readPerson(ctx), readMove(ctx, moveId)])
  if (!person || move?.state !== 'waiting' || !can(person.actor, 'binding.decide', move)) return refuse('NOT_FOUND')
  const standing = standingFor(person.actor, 'binding.decide', move)
  const viewer = {
    accountId: person.accountId,
    nameMasked: person.card?.nameMasked ?? '',
    role: standing?.role ?? null,
    unionId: standing?.unionId ?? null,
  }
  const owner = { kind: 'members.move', id: moveId }
  return (await serveFile(ctx, { fileId, piece, viewer, reason: '核对转会材料', owner })) ?? refuse('NOT_FOUND')
}
