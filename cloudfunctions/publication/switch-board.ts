import type { publication } from '../../src/contract/publication'
import { readPerson } from '../_data/accounts'
import { setBoardOpen } from '../_data/board-posts'
import { type Handler, refuse } from '../_kit/ctx'
import { may } from './may'

/** Opens or shuts the board for everybody. 1 read, 1 write. */
export const switchBoard: Handler<typeof publication.switchBoard> = async (ctx, { open }) => {
  const person = await readPerson(ctx)
  if (!person || !may(person, 'board.switch')) return refuse('FORBIDDEN')
  await setBoardOpen(ctx, open, person.accountId)
  return { open }
}
