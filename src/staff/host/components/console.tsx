import { Text } from '@tarojs/components'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Toggle } from '../../../ui/toggle'
import { RECEIPT_WORDS } from '../text'
import type { Host } from './steps'

/** Tables by numbers and nicknames, calls for help, who is here: fit for a screen on the wall. */
export const Console = ({ sessionId, host }: { sessionId: string; host: Host }) => {
  const renews = { renews: [matchmaking.host] }
  const here = useCommand(matchmaking.setHere, renews)
  const help = useCommand(matchmaking.answerHelp, renews)
  const names = new Map(host.people.map(one => [one.badge, one.nickname]))
  const named = (badge: number) => `${badge} 号 ${names.get(badge) ?? ''}`
  return (
    <>
      {host.help
        .filter(one => !one.done)
        .map(one => (
          <Card key={one.helpId} tone="stop">
            <Text className="t-strong">{`${named(one.badge)} 需要帮忙，${one.table > 0 ? `${one.table} 号桌` : '休息区'}`}</Text>
            <Button
              size="small"
              label="已经处理"
              busy={help.busy}
              onPress={() => void help.run({ sessionId, helpId: one.helpId })}
            />
          </Card>
        ))}
      {host.tables.length > 0 && (
        <Section
          title={`第 ${host.round} 轮座位`}
          {...(host.resting.length > 0 && { note: `休息：${host.resting.map(named).join('、')}` })}
        >
          <Card flush>
            {host.tables.map(table => (
              <ListRow key={table.table} title={`${table.table} 号桌`} note={table.badges.map(named).join(' · ')} />
            ))}
          </Card>
        </Section>
      )}
      {host.people.length > 0 && (
        <Section title={`到场 ${host.people.filter(one => one.here).length} / ${host.people.length}`}>
          <Card>
            {host.people.map(one => (
              <Toggle
                key={one.badge}
                label={named(one.badge)}
                note={one.checkedIn ? '已在门口签到' : '还没有签到'}
                value={one.here}
                onChange={on => void here.run({ sessionId, badge: one.badge, here: on })}
              />
            ))}
          </Card>
        </Section>
      )}
      {host.receipts.length > 0 && (
        <Section title="到期删除回执">
          <Card flush>
            {host.receipts.map(one => (
              <ListRow key={one.what} title={RECEIPT_WORDS[one.what] ?? one.what} note={`${one.many} 条`} />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}
