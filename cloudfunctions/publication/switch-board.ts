import type { publication } from '../../src/contract/publication'
import { readPerson } from '../_data/accounts'
import { readBoard, setBoard } from '../_data/board-posts'
import { type Handler, refuse } from '../_kit/ctx'
import { may } from './may'

/** Opens or shuts the board for everybody, and sets its embargo; what is decided already appears when it was told. 2 reads, 1 write. */
export const switchBoard: Handler<typeof publication.switchBoard> = async (ctx, { open, embargoDays }) => {
  const [person, board] = await Promise.all([readPerson(ctx), readBoard(ctx)])
  if (!person || !may(person, 'board.switch')) return refuse('FORBIDDEN')
  const settings = { open, embargoDays: embargoDays ?? board.embargoDays }
  await setBoard(ctx, settings, person.accountId)
  return settings
}
