import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { matchmaking } from '../../../../contract/matchmaking'
import { useRouteParams } from '../../../../platform/navigation'
import { keepAwake } from '../../../../platform/screen'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import type { Host } from '../../components/steps'
import { clockOf, leftMs } from '../../hall'
import { WALL_TEXT } from '../../text'
import { wallGrid } from '../../wall-grid'
import './index.scss'

const EVERY_MS = 5_000

/** Tables for the whole hall: numbers and nicknames only, as large as the screen allows, read from the last row. */
export default function WallPage() {
  const { sessionId = '' } = useRouteParams('staff/host/pages/wall/index')
  const call = useCall(matchmaking.host, { sessionId }, { enabled: sessionId !== '', everyMs: EVERY_MS })
  const nowMs = useServerNow(1_000)
  useEffect(() => {
    keepAwake(true)
    return () => keepAwake(false)
  }, [])
  return (
    <Page title={WALL_TEXT.title} width="wide" bare>
      <Loaded call={call}>
        {host =>
          host.state === 'running' && host.tables.length > 0 ? (
            <Round host={host} nowMs={nowMs} />
          ) : (
            <View className="wl wl-word">
              <Text className="wl-say">{host.state === 'choosing' ? WALL_TEXT.after : WALL_TEXT.before}</Text>
              <Text className="wl-title">{host.title}</Text>
            </View>
          )
        }
      </Loaded>
    </Page>
  )
}

const Round = ({ host, nowMs }: { host: Host; nowMs: number }) => {
  const names = new Map(host.people.map(one => [one.badge, one.nickname]))
  const left = leftMs(host, nowMs)
  const cells = [
    ...host.tables.map(({ table, badges }) => ({ key: String(table), head: WALL_TEXT.table(table), badges })),
    ...(host.resting.length > 0 ? [{ key: 'rest', head: WALL_TEXT.rest, badges: host.resting }] : []),
  ]
  const { columns, rows, lines } = wallGrid(cells.map(cell => cell.badges.length))
  const size: Readonly<Record<`--${string}`, string>> = {
    '--columns': String(columns),
    '--rows': String(rows),
    '--lines': String(lines),
  }
  return (
    <View className="wl" style={size}>
      <View className="wl-head">
        <Text>{WALL_TEXT.round(host.round, host.rounds)}</Text>
        {left !== null && <Text>{left === 0 ? WALL_TEXT.timeUp : clockOf(left)}</Text>}
      </View>
      <View className="wl-tables">
        {cells.map(({ key, head, badges }) => (
          <View key={key} className={`wl-table${key === 'rest' ? ' wl-rest' : ''}`}>
            <Text className="wl-number">{head}</Text>
            {badges.map(badge => (
              <View key={badge} className="wl-name">
                <Text className="wl-badge">{badge}</Text>
                <Text>{names.get(badge) ?? ''}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}
