import { members } from '../../contract/members'
import { useCall } from '../../platform/use-call'
import { Section } from '../../ui/card'
import { Page } from '../../ui/page'
import { Empty, Loaded } from '../../ui/states'
import { AID_ENTRIES } from '../parts/aid-entries'
import { ANSWER_ENTRIES } from '../parts/answer-entries'
import { DESK_ENTRIES, DOOR_ENTRIES, type Entry, entriesFor, MEMBER_ENTRIES } from '../parts/entries'
import { EntryList } from '../parts/entry-list'
import { HOST_ENTRIES } from '../parts/host-entries'
import { QA_ENTRIES } from '../parts/qa-entries'

const GROUPS: readonly { title: string; entries: readonly Entry[] }[] = [
  { title: '会员服务', entries: MEMBER_ENTRIES },
  { title: '问工会', entries: QA_ENTRIES },
  { title: '活动现场', entries: DOOR_ENTRIES },
  { title: '工会工作台', entries: [...DESK_ENTRIES, ...HOST_ENTRIES] },
  { title: '提问办理', entries: ANSWER_ENTRIES },
  { title: '困难帮扶办理', entries: AID_ENTRIES },
]

/** Everything the app can do for this person, grouped; staff see their desk here. */
export default function ServicesPage() {
  const me = useCall(members.me, {})
  return (
    <Page title="服务" tab>
      <Loaded
        call={me}
        isEmpty={data => GROUPS.every(group => entriesFor(group.entries, data).length === 0)}
        empty={<Empty icon="grid" title="还没有可以用的服务" note="绑定会籍后，会员服务会出现在这里" />}
      >
        {data =>
          GROUPS.map(group => ({ ...group, entries: entriesFor(group.entries, data) }))
            .filter(group => group.entries.length > 0)
            .map(group => (
              <Section key={group.title} title={group.title}>
                <EntryList entries={group.entries} />
              </Section>
            ))
        }
      </Loaded>
    </Page>
  )
}
