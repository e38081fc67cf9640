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
import type { Desk } from '../../desk-types'

const TABS = (['roster', 'lawyers', 'rules'] as const).map(value => ({ value, label: SHARING_TEXT.tabs[value] }))
type Tab = (typeof TABS)[number]['value']

const NOTES: Record<Tab, string> = {
  roster: SHARING_TEXT.rosterNote,
  lawyers: SHARING_TEXT.lawyersNote,
  rules: SHARING_TEXT.rulesNote,
}

/** Who answers what and when, which lawyers are on duty, and how questions find them. */
export default function SharingPage() {
  const [tab, setTab] = useState<Tab>('roster')
  const desk = useCall(qa.desk, {})
  return (
    <Page title={SHARING_TEXT.title}>
      <Tabs label={SHARING_TEXT.tab} options={TABS} value={tab} onChange={setTab} />
      <Text className="t-second">{NOTES[tab]}</Text>
      <Loaded call={desk}>{data => <Chosen tab={tab} desk={data} />}</Loaded>
    </Page>
  )
}

const Chosen = ({ tab, desk }: { tab: Tab; desk: Desk }) => {
  if (tab === 'rules') return <Rules desk={desk} key={desk.rulesVersion} />
  return tab === 'roster' ? (
    <Roster
      people={desk.people}
      takers={desk.people}
      empty={{ title: SHARING_TEXT.none, note: SHARING_TEXT.noneNote }}
    />
  ) : (
    <Roster
      people={desk.lawyers}
      takers={[]}
      empty={{ title: SHARING_TEXT.noLawyers, note: SHARING_TEXT.noLawyersNote }}
    />
  )
}
