import { publication } from '../../../contract/publication'
import { open } from '../../../platform/navigation'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { BOARD_TEXT } from '../publish-text'

/** Whether the board is open changes rarely. */
const FRESH_MS = 60_000

/** The way to what others asked, where the union has opened it. */
export const BoardLink = () => {
  const board = useCall(publication.board, {}, { freshMs: FRESH_MS })
  if (board.state !== 'ready' || !board.data.open || board.data.items.length === 0) return null
  return <Button icon="people" label={BOARD_TEXT.open} onPress={() => open('features/qa/pages/board/index', {})} />
}
