import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, open, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Card } from '../../../../ui/card'
import { Fact, ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { Applicants } from '../../components/applicants'
import { Console } from '../../components/console'
import { Introductions } from '../../components/introductions'
import { Steps } from '../../components/steps'
import { EDITOR_TEXT } from '../../editor-text'
import { STATE_WORDS, WALL_TEXT } from '../../text'

const EVERY_MS = 10_000
const SEATED = ['final', 'running', 'choosing']
const EDITABLE = ['published', 'open', 'sealed', 'confirming', 'final']

/** One session in the host's hand: the next step on top, then the hall. */
export default function RunPage() {
  const { sessionId = '' } = useRouteParams('staff/host/pages/run/index')
  const call = useCall(matchmaking.host, { sessionId }, { enabled: sessionId !== '', everyMs: EVERY_MS })
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title="主持" width="wide">
      <Loaded call={call}>
        {host => (
          <>
            <Card>
              <Text className="t-head">{host.title}</Text>
              <Fact label="现在">
                <StatusTag {...STATE_WORDS[host.state]} />
              </Fact>
            </Card>
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
            <Steps sessionId={sessionId} host={host} />
            <Console sessionId={sessionId} host={host} />
            {(host.state === 'revealed' || host.state === 'closed') && <Introductions sessionId={sessionId} />}
            {host.people.length === 0 && <Applicants sessionId={sessionId} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
