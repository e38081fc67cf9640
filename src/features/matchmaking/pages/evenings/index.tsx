import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { momentText } from '../../../../ui/time-text'
import { MINE_TEXT } from '../../my-text'
import { APPLICATION_WORDS, meetingTag, TEXT } from '../../text'

/** Announced evenings and business meetings, with how I stand. */
export default function EveningsPage() {
  const call = useCall(matchmaking.list, {})
  const nowMs = useServerNow(60_000)
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title={TEXT.list}>
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="people" title={TEXT.none} note={TEXT.noneNote} />}
      >
        {({ items }) => (
          <>
            {items.some(one => one.mine !== null) && (
              <Card flush>
                <ListRow
                  lead={<Icon name="people" />}
                  title={MINE_TEXT.title}
                  note={MINE_TEXT.way}
                  onPress={() => open('features/matchmaking/pages/mine/index', {})}
                />
              </Card>
            )}
            <Card flush>
              {items.map(one => (
                <ListRow
                  key={one.sessionId}
                  title={one.title}
                  note={`${momentText(one.startsAtMs, nowMs)} · ${one.venueName}`}
                  trail={<StatusTag {...(one.mine ? APPLICATION_WORDS[one.mine] : meetingTag(one))} />}
                  onPress={() => open('features/matchmaking/pages/session/index', { sessionId: one.sessionId })}
                />
              ))}
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  )
}
