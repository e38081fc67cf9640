import { usePullDownRefresh } from '@tarojs/taro'
import { events } from '../../../../contract/events'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { useSurroundings } from '../../../../ui/surroundings'
import { TwoPane } from '../../../../ui/two-pane'
import { Absences } from '../../components/absences'
import { DoorCard } from '../../components/door-card'
import { DoorLinks } from '../../components/door-links'
import { DrawCard } from '../../components/draw-card'
import { LiveCounts } from '../../components/live-counts'
import { Roster } from '../../components/roster'
import { text } from '../../text'

/** Entries of other doors show within this time. */
const LIVE_EVERY_MS = 10_000

/** One session on its day: numbers that move, who guards the door, who is coming. */
export default function SessionPage() {
  const { sessionId = '' } = useRouteParams('staff/desk/pages/session/index')
  const { wide } = useSurroundings()
  const head = useCall(events.signUps, { sessionId }, { everyMs: LIVE_EVERY_MS })
  usePullDownRefresh(() => {
    head.reload()
    endPullDown()
  })
  return (
    <Page title={text.sessionTitle} width="wide">
      <Loaded call={head}>
        {({ session }) =>
          wide ? (
            <TwoPane
              onBack={() => undefined}
              list={
                <>
                  <LiveCounts session={session} />
                  <DoorLinks sessionId={sessionId} canEdit={session.canInvite} />
                  {session.canInvite && <DoorCard session={session} />}
                </>
              }
              detail={
                <>
                  {session.canInvite && session.mode === 'lottery' && <DrawCard session={session} />}
                  {session.canInvite && <Absences sessionId={sessionId} />}
                  <Roster session={session} canBlock={session.canInvite} />
                </>
              }
            />
          ) : (
            <>
              <LiveCounts session={session} />
              <DoorLinks sessionId={sessionId} canEdit={session.canInvite} />
              {session.canInvite && <DoorCard session={session} />}
              {session.canInvite && session.mode === 'lottery' && <DrawCard session={session} />}
              {session.canInvite && <Absences sessionId={sessionId} />}
              <Roster session={session} canBlock={session.canInvite} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
