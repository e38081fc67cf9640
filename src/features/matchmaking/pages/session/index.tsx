import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { endPullDown, open, useRouteParams } from '../../../../platform/navigation'
import { useServerNow } from '../../../../platform/use-server-now'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { EventCover } from '../../../../ui/event-cover'
import { Fact, ListRow } from '../../../../ui/list-row'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { momentText, spanText } from '../../../../ui/time-text'
import { AVOID_TEXT } from '../../avoid-text'
import { FollowUps } from '../../components/follow-ups'
import { Standing } from '../../components/standing'
import { DRAW_TEXT } from '../../draw-text'
import { SEATS_TEXT } from '../../seats-text'
import { TEXT } from '../../text'
import { useBound } from '../../use-bound'
import { type SessionDetail, useSession } from '../../use-session'

const AFTER_SEAL = ['sealed', 'drawn', 'confirming', 'final', 'running', 'choosing', 'revealed', 'closed']
const IN_THE_HALL = ['running', 'choosing', 'revealed', 'closed']
/** There is a schedule. */
const SCHEDULED = ['final', 'running', 'closed', 'purged']
const REVEALED = ['revealed', 'closed']

/** One evening or business meeting: what it is, how I stand, and the next step at the bottom. */
export default function SessionPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/session/index')
  const call = useSession(sessionId)
  const nowMs = useServerNow(15_000)
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  const isBound = useBound()
  const action = call.state === 'ready' ? nextOf(call.data, { isBound, nowMs }) : null
  return (
    <Page
      title={TEXT.session}
      {...(action && {
        bottom: (
          <BottomBar {...(action.note !== undefined && { note: action.note })}>
            <Button kind="main" label={action.label} onPress={action.enter} />
          </BottomBar>
        ),
      })}
    >
      <Loaded call={call}>
        {session => (
          <>
            <EventCover brand={session.kind === 'youth' ? '创青春' : '引资本'} title={session.title} />
            {session.cancelReason !== '' && <Notice tone="stop" text={`已取消：${session.cancelReason}`} />}
            {session.paused && session.state === 'open' && <Notice tone="wait" text={TEXT.pausedHere} />}
            <Standing session={session} nowMs={nowMs} />
            <FollowUps session={session} />
            <Facts session={session} nowMs={nowMs} />
            {session.about !== '' && (
              <Card>
                <Text>{session.about}</Text>
              </Card>
            )}
            {session.kind === 'youth' && (
              <Card flush>
                {AFTER_SEAL.includes(session.state) && (
                  <ListRow
                    title={DRAW_TEXT.title}
                    note={DRAW_TEXT.way}
                    onPress={() => open('features/matchmaking/pages/check/index', { sessionId })}
                  />
                )}
                {session.application && (
                  <ListRow
                    title={AVOID_TEXT.title}
                    note={AVOID_TEXT.way}
                    onPress={() => open('features/matchmaking/pages/avoid/index', {})}
                  />
                )}
                <ListRow
                  title={SEATS_TEXT.title}
                  note={session.seating === 'adaptive' ? SEATS_TEXT.learns : SEATS_TEXT.byLot}
                  onPress={() => open('features/matchmaking/pages/seats/index', { sessionId })}
                />
                <ListRow title={TEXT.privacyTitle} note={TEXT.privacy} />
              </Card>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Facts = ({ session, nowMs }: { session: SessionDetail; nowMs: number }) => (
  <Card>
    <Fact label="时间">
      <Text>{spanText(session.startsAtMs, session.endsAtMs, nowMs)}</Text>
    </Fact>
    <Fact label="地点">
      <Text>{[session.venueName, session.venueAddress].filter(part => part !== '').join(' · ')}</Text>
    </Fact>
    <Fact label="报名截止">
      <Text>{momentText(session.closesAtMs, nowMs)}</Text>
    </Fact>
    {session.kind === 'youth' && (
      <Fact label="名额">
        <Text>{`男 ${session.places.m} 人，女 ${session.places.f} 人，抽签决定`}</Text>
      </Fact>
    )}
  </Card>
)

interface Next {
  label: string
  note?: string
  enter: () => void
}

/** The one action of the page. */
const nextOf = (
  session: SessionDetail,
  { isBound, nowMs }: { readonly isBound: boolean; readonly nowMs: number },
): Next | null => {
  const { sessionId, state, application } = session
  const isOpen = state === 'open' && nowMs < session.closesAtMs
  const bind = {
    label: TEXT.bind,
    note: TEXT.bindNote,
    enter: () => open('features/members/pages/bind/index', {}),
  }
  if (session.kind === 'business') {
    if (isOpen && !isBound) return bind
    // after sign-up what was said can still be read there
    if (state === 'open')
      return { label: TEXT.company, enter: () => open('features/matchmaking/pages/company/index', { sessionId }) }
    return isBound && SCHEDULED.includes(state)
      ? { label: TEXT.timetable, enter: () => open('features/matchmaking/pages/timetable/index', { sessionId }) }
      : null
  }
  if (application?.badge && IN_THE_HALL.includes(state))
    return {
      label: REVEALED.includes(state) ? TEXT.revealed : TEXT.evening,
      enter: () => open('features/matchmaking/pages/evening/index', { sessionId }),
    }
  if (!isOpen || session.paused) return null
  if (!isBound) return bind
  const isNew = !application || application.state === 'withdrawn'
  return {
    label: isNew ? TEXT.apply : TEXT.change,
    enter: () => open('features/matchmaking/pages/apply/index', { sessionId }),
  }
}
