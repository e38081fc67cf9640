import { usePullDownRefresh } from '@tarojs/taro'
import { endPullDown, open } from '../../../../platform/navigation'
import { useServerNow } from '../../../../platform/use-server-now'
import { Section } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { DoorRow } from '../../components/door-row'
import { JoinCard } from '../../components/join-card'
import { groupDoors } from '../../group-doors'
import { text } from '../../text'
import { useMyDoors } from '../../use-my-doors'

/** Doors open and close while the page is looked at. */
const HALF_MINUTE_MS = 30_000

/** The sessions whose door I hold; with an invitation code one more. */
export default function DoorsPage() {
  const doors = useMyDoors()
  const nowMs = useServerNow(HALF_MINUTE_MS)
  usePullDownRefresh(() => {
    doors.reload()
    endPullDown()
  })
  return (
    <Page title={text.doorsTitle}>
      <Loaded
        call={doors}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="scan" title={text.noDoors} note={text.noDoorsNote} />}
      >
        {({ items }) =>
          groupDoors(items, nowMs).map(group => (
            <Section key={group.title} title={group.title}>
              {group.doors.map(door => (
                <DoorRow
                  key={door.sessionId}
                  door={door}
                  nowMs={nowMs}
                  onPress={() => open('staff/gate/pages/scan/index', { sessionId: door.sessionId })}
                />
              ))}
            </Section>
          ))
        }
      </Loaded>
      <JoinCard />
    </Page>
  )
}
