import type { account } from '../../src/contract/account'
import { readPerson } from '../_data/accounts'
import { type Handler, refuse } from '../_kit/ctx'
import { serveFile } from '../_services/files'

/** A piece of my own upload: two reads, a download. NOT_FOUND for another's and for one that is gone. */
export const filePiece: Handler<typeof account.filePiece> = async (ctx, { fileId, piece }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const { accountId, card } = person
  const viewer = { accountId, nameMasked: card?.nameMasked ?? '', role: null, unionId: null }
  return (await serveFile(ctx, { fileId, piece, viewer, reason: '本人查看', owner: null })) ?? refuse('NOT_FOUND')
}
