import { Text, View } from '@tarojs/components'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Card, Section } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Toggle } from '../../../ui/toggle'
import { HALL_TEXT } from '../hall-text'
import './console.scss'
import type { Host } from './steps'

/** The hall in the host's hand: the round's tables, and who is here; side by side on a desk. */
export const Console = ({ sessionId, host }: { sessionId: string; host: Host }) => (
  <View className="hl">
    {host.tables.length > 0 && (
      <View className="hl-part stack-3">
        <Seats host={host} />
      </View>
    )}
    {host.people.length > 0 && (
      <View className="hl-part stack-3">
        <People sessionId={sessionId} host={host} />
      </View>
    )}
  </View>
)

const Seats = ({ host }: { host: Host }) => {
  const names = new Map(host.people.map(one => [one.badge, one.nickname]))
  const named = (badge: number) => `${badge} 号 ${names.get(badge) ?? ''}`
  return (
    <Section title={HALL_TEXT.seats} note={HALL_TEXT.never}>
      <View className="hl-tables">
        {host.tables.map(({ table, badges }) => (
          <View key={table} className="hl-table">
            <Text className="t-strong">{`${table} 号桌`}</Text>
            {badges.map(badge => (
              <View key={badge}>
                <Text>{named(badge)}</Text>
              </View>
            ))}
          </View>
        ))}
        {host.resting.length > 0 && (
          <View className="hl-table hl-rest">
            <Text className="t-strong">{HALL_TEXT.resting}</Text>
            {host.resting.map(badge => (
              <View key={badge}>
                <Text>{named(badge)}</Text>
              </View>
            ))}
          </View>
        )}
      </View>
      {host.resting.length > 0 && (
        <Notice tone="info" text={HALL_TEXT.odd(host.people.filter(one => one.here).length, host.resting.length)} />
      )}
    </Section>
  )
}

const People = ({ sessionId, host }: { sessionId: string; host: Host }) => {
  const command = useCommand(matchmaking.setHere, { renews: [matchmaking.host] })
  const here = host.people.filter(one => one.here)
  const late = host.people.filter(one => !one.here)
  const side = (group: string) => here.filter(one => one.group === group).length
  const cameBy = ({ checkedIn, here }: Host['people'][number]) =>
    checkedIn ? HALL_TEXT.scanned : here ? HALL_TEXT.byHand : HALL_TEXT.notScanned
  const row = (one: Host['people'][number]) => (
    <Toggle
      key={one.badge}
      label={`${one.badge} 号 ${one.nickname}`}
      note={[cameBy(one), one.rests > 0 ? HALL_TEXT.rests(one.rests) : ''].filter(part => part !== '').join(' · ')}
      value={one.here}
      onChange={on => void command.run({ sessionId, badge: one.badge, here: on })}
    />
  )
  return (
    <Section title={HALL_TEXT.people(here.length, host.people.length)} note={HALL_TEXT.peopleNote}>
      <RefusedNotice refused={command.refused} />
      {late.length > 0 && (
        <Card>
          <Text className="t-strong">{HALL_TEXT.late(late.length)}</Text>
          {late.map(row)}
        </Card>
      )}
      {here.length > 0 && (
        <Card>
          <Text className="t-strong">{HALL_TEXT.here(side('m'), side('f'))}</Text>
          {here.map(row)}
        </Card>
      )}
    </Section>
  )
}
