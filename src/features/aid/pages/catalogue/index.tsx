import { Text, View } from '@tarojs/components'
import { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { aid } from '../../../../contract/aid'
import { members } from '../../../../contract/members'
import { dial } from '../../../../platform/dial'
import { endPullDown, open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card, Section } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { CaseRow } from '../../components/case-row'
import { CATALOGUE_TEXT, KIND_ICON } from '../../text'

/** What the union can help with, my own applications first. */
export default function CataloguePage() {
  const me = useCall(members.me, {})
  const isBound = me.state === 'ready' && me.data.binding === 'active'
  const programmes = useCall(aid.programmes, {})
  const nowMs = useServerNow(60_000)
  useShareAppMessage(() => ({
    title: '工会困难帮扶：遇到难处，可以这样申请',
    path: '/features/aid/pages/catalogue/index',
  }))
  usePullDownRefresh(() => {
    programmes.reload()
    endPullDown()
  })
  return (
    <Page title={CATALOGUE_TEXT.title}>
      <View className="stack-1">
        <Text className="t-head">{CATALOGUE_TEXT.lead}</Text>
        <Text className="t-second">{CATALOGUE_TEXT.leadNote}</Text>
      </View>
      <Card flush>
        <ListRow
          lead={<Icon name="phone" />}
          title={CATALOGUE_TEXT.phone}
          note={CATALOGUE_TEXT.phoneNote}
          onPress={() => dial(CATALOGUE_TEXT.hotline)}
        />
      </Card>
      {isBound && <MyCases nowMs={nowMs} />}
      <Section title={CATALOGUE_TEXT.all}>
        <Loaded
          call={programmes}
          isEmpty={data => data.items.length === 0}
          empty={<Empty icon="inbox" title={CATALOGUE_TEXT.none} note={CATALOGUE_TEXT.noneNote} />}
        >
          {data => (
            <Card flush>
              {data.items.map(one => (
                <ListRow
                  key={one.programmeId}
                  lead={<Icon name={KIND_ICON[one.kind]} />}
                  title={one.title}
                  note={one.open ? one.forWhom : `${one.forWhom} ${CATALOGUE_TEXT.closed}`}
                  onPress={() => open('features/aid/pages/programme/index', { programmeId: one.programmeId })}
                />
              ))}
            </Card>
          )}
        </Loaded>
      </Section>
      <Card flush>
        <ListRow
          lead={<Icon name="people" />}
          title={CATALOGUE_TEXT.notices}
          note={CATALOGUE_TEXT.noticesNote}
          onPress={() => open('features/aid/pages/notices/index', {})}
        />
      </Card>
    </Page>
  )
}

/** Nothing is drawn while there is none: the page begins with what can be applied for. */
const MyCases = ({ nowMs }: { nowMs: number }) => {
  const mine = usePages(aid.mine, {})
  if (mine.state !== 'ready' || mine.data.items.length === 0) return null
  return (
    <Section
      title={CATALOGUE_TEXT.mine}
      {...(mine.data.more && { more: { label: '更早的', onPress: mine.data.more } })}
    >
      <Card flush>
        {mine.data.items.map(one => (
          <CaseRow key={one.applicationId} one={one} nowMs={nowMs} />
        ))}
      </Card>
    </Section>
  )
}
