import { matchmaking } from '../../../contract/matchmaking'
import { open } from '../../../platform/navigation'
import { useCommand } from '../../../platform/use-command'
import { Card } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { RefusedNotice } from '../../../ui/notice'
import { Toggle } from '../../../ui/toggle'
import { HALL_TEXT } from '../hall-text'
import type { Host } from './steps'

/** Seats by lot or learning from yes cards, and the page that tells everybody how. */
export const SeatingSwitch = ({ sessionId, host }: { sessionId: string; host: Host }) => {
  const command = useCommand(matchmaking.setSeating, { renews: [matchmaking.host, matchmaking.get] })
  return (
    <>
      <RefusedNotice refused={command.refused} />
      <Card>
        <Toggle
          label={HALL_TEXT.random}
          note={HALL_TEXT.randomNote}
          value={host.seating === 'random'}
          onChange={on => void command.run({ sessionId, seating: on ? 'random' : 'adaptive' })}
        />
      </Card>
      <Card flush>
        <ListRow
          title={HALL_TEXT.howSeats}
          note={HALL_TEXT.howSeatsNote}
          onPress={() => open('features/matchmaking/pages/seats/index', { sessionId })}
        />
      </Card>
    </>
  )
}
