import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { matchmaking } from '../../../../contract/matchmaking'
import { useRouteParams } from '../../../../platform/navigation'
import { keepAwake } from '../../../../platform/screen'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { WALL_TEXT } from '../../text'
import './index.scss'

const EVERY_MS = 5_000

/** Tables for the whole hall: numbers and nicknames only, read from the last row. */
export default function WallPage() {
  const { sessionId = '' } = useRouteParams('staff/host/pages/wall/index')
  const call = useCall(matchmaking.host, { sessionId }, { enabled: sessionId !== '', everyMs: EVERY_MS })
  useEffect(() => {
    keepAwake(true)
    return () => keepAwake(false)
  }, [])
  return (
    <Page title={WALL_TEXT.title} width="wide">
      <Loaded call={call}>
        {host => {
          const names = new Map(host.people.map(one => [one.badge, one.nickname]))
          const named = (badge: number) => `${badge} ${names.get(badge) ?? ''}`
          const isRunning = host.state === 'running' && host.tables.length > 0
          return (
            <View className="wl">
              <Text className="wl-head">{isRunning ? WALL_TEXT.round(host.round, host.rounds) : host.title}</Text>
              {!isRunning && (
                <Text className="wl-name">{host.state === 'choosing' ? WALL_TEXT.after : WALL_TEXT.before}</Text>
              )}
              {isRunning && (
                <View className="wl-tables">
                  {host.tables.map(one => (
                    <View key={one.table} className="wl-table">
                      <Text className="wl-number">{WALL_TEXT.table(one.table)}</Text>
                      {one.badges.map(badge => (
                        <Text key={badge} className="wl-name">
                          {named(badge)}
                        </Text>
                      ))}
                    </View>
                  ))}
                  {host.resting.length > 0 && (
                    <View className="wl-table">
                      <Text className="wl-number">{WALL_TEXT.rest}</Text>
                      {host.resting.map(badge => (
                        <Text key={badge} className="wl-name">
                          {named(badge)}
                        </Text>
                      ))}
                    </View>
                  )}
                </View>
              )}
            </View>
          )
        }}
      </Loaded>
    </Page>
  )
}
