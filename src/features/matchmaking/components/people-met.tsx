import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Card, Section } from '../../../ui/card'
import { RefusedNotice } from '../../../ui/notice'
import { Toggle } from '../../../ui/toggle'
import { TEXT } from '../text'

type Evening = Output<typeof matchmaking.evening>

/** Everybody I met, with my private yes cards; each tap is kept at once. */
export const PeopleMet = ({ sessionId, evening }: { sessionId: string; evening: Evening }) => {
  const command = useCommand(matchmaking.choose, { renews: [matchmaking.evening] })
  const chosen = evening.met.filter(one => one.yes).map(one => one.badge)
  const set = (badge: number, on: boolean) =>
    command.run({ sessionId, badges: on ? [...chosen, badge] : chosen.filter(one => one !== badge) })
  if (evening.met.length === 0) return null
  return (
    <Section title="今晚聊过的人" note={TEXT.cards(chosen.length, evening.cap)}>
      <RefusedNotice refused={command.refused} />
      <Card>
        {evening.met.map(one => (
          <Toggle
            key={one.badge}
            label={`${one.badge} 号 ${one.nickname}`}
            note={[one.industry, ...one.tags, one.book && `《${one.book}》`].filter(part => part !== '').join(' · ')}
            value={one.yes}
            onChange={on => void set(one.badge, on)}
          />
        ))}
      </Card>
    </Section>
  )
}
