import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, open, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { AfterEvening } from '../../components/after-evening'
import { Applicants } from '../../components/applicants'
import { Console } from '../../components/console'
import { HallHead } from '../../components/hall-head'
import { HelpCalls } from '../../components/help-calls'
import { Introductions } from '../../components/introductions'
import { SeatingSwitch } from '../../components/seating-switch'
import { Steps } from '../../components/steps'
import { EDITOR_TEXT } from '../../editor-text'
import { WALL_TEXT } from '../../text'

const EVERY_MS = 10_000
const SEATED = ['final', 'running', 'choosing']
const BEFORE_CHOOSING = ['published', 'open', 'sealed', 'drawn', 'confirming', 'final', 'running']
const EDITABLE = ['published', 'open', 'sealed', 'confirming', 'final']

/** One session in the host's hand: the next step on top, then the hall. */
export default function RunPage() {
  const { sessionId = '' } = useRouteParams('staff/host/pages/run/index')
  const call = useCall(matchmaking.host, { sessionId }, { enabled: sessionId !== '', everyMs: EVERY_MS })
  // the round's clock is read to the second
  const nowMs = useServerNow(1_000)
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title="主持" width="wide">
      <Loaded call={call}>
        {host => (
          <>
            <HelpCalls sessionId={sessionId} host={host} nowMs={nowMs} />
            <View className="hl-top">
              <View className="hl-now stack-3">
                <HallHead sessionId={sessionId} host={host} nowMs={nowMs} />
              </View>
              <View className="hl-step">
                <Steps sessionId={sessionId} host={host} nowMs={nowMs} />
              </View>
            </View>
            {[...SEATED, ...EDITABLE].includes(host.state) && (
              <Card flush>
                {SEATED.includes(host.state) && (
                  <ListRow
                    title={WALL_TEXT.open}
                    note={WALL_TEXT.openNote}
                    onPress={() => open('staff/host/pages/wall/index', { sessionId })}
                  />
                )}
                {EDITABLE.includes(host.state) && (
                  <ListRow
                    title={host.state === 'published' ? EDITOR_TEXT.editTitle : EDITOR_TEXT.callOff}
                    onPress={() => open('staff/host/pages/editor/index', { sessionId })}
                  />
                )}
              </Card>
            )}
            <Console sessionId={sessionId} host={host} />
            {(host.state === 'revealed' || host.state === 'closed') && <Introductions sessionId={sessionId} />}
            {host.people.length === 0 && <Applicants sessionId={sessionId} />}
            {BEFORE_CHOOSING.includes(host.state) && <SeatingSwitch sessionId={sessionId} host={host} />}
            <AfterEvening host={host} nowMs={nowMs} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
