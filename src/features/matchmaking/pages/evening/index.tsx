import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { Help } from '../../components/help'
import { MyMatches } from '../../components/my-matches'
import { Safety } from '../../components/safety'
import { SeatCard } from '../../components/seat-card'
import { YesCards } from '../../components/yes-cards'
import { EVENING_TEXT } from '../../evening-text'

const EVERY_MS = 10_000
const BEFORE = ['final']
const CHOOSING = ['running', 'choosing']
const AFTER = ['revealed', 'closed']

/** The evening in the hand: my table now, my cards, help; after the reveal who chose me too. */
export default function EveningPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/evening/index')
  const call = useCall(matchmaking.evening, { sessionId }, { enabled: sessionId !== '', everyMs: EVERY_MS })
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title={EVENING_TEXT.title}>
      <Loaded call={call}>
        {evening => (
          <>
            {[...BEFORE, ...CHOOSING].includes(evening.state) && <SeatCard evening={evening} />}
            {CHOOSING.includes(evening.state) && <YesCards sessionId={sessionId} evening={evening} />}
            {AFTER.includes(evening.state) && <MyMatches sessionId={sessionId} />}
            {CHOOSING.includes(evening.state) && <Help sessionId={sessionId} />}
            {[...BEFORE, ...CHOOSING, ...AFTER].includes(evening.state) && (
              <Safety sessionId={sessionId} met={evening.met} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
