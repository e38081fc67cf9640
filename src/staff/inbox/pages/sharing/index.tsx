import { Text } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../../contract/qa'
import { useCall } from '../../../../platform/use-call'
import { Tabs } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { SHARING_TEXT } from '../../act-text'
import { Roster } from '../../components/roster'
import { Rules } from '../../components/rules'

const TABS = (['roster', 'rules'] as const).map(value => ({ value, label: SHARING_TEXT.tabs[value] }))

/** Who answers what and when, and how questions find them. */
export default function SharingPage() {
  const [tab, setTab] = useState<'roster' | 'rules'>('roster')
  const desk = useCall(qa.desk, {})
  return (
    <Page title={SHARING_TEXT.title}>
      <Tabs label={SHARING_TEXT.tab} options={TABS} value={tab} onChange={setTab} />
      <Text className="t-second">{tab === 'roster' ? SHARING_TEXT.rosterNote : SHARING_TEXT.rulesNote}</Text>
      <Loaded call={desk}>
        {data => (tab === 'roster' ? <Roster people={data.people} /> : <Rules desk={data} key={data.rulesVersion} />)}
      </Loaded>
    </Page>
  )
}
