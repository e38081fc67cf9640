import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { members } from '../../../../contract/members'
import { readRosterQuery } from '../../../../domain/members/roster-query'
import { endPullDown, open, useRouteParams } from '../../../../platform/navigation'
import { usePages } from '../../../../platform/use-pages'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { PickField } from '../../../../ui/choice-field'
import { TextField } from '../../../../ui/field'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { ExportButton } from '../../components/export-button'
import { MemberSheet } from '../../components/member-sheet'
import './index.scss'
import { useMay } from '../../../../platform/use-may'
import { type RosterRow, RosterTable } from '../../components/roster-table'
import { text } from '../../text'
import { unionChoices, useMyUnions } from '../../use-unions'

const ALL = ''

/** The roster of my unions, masked: search, one person's card, import and export. */
export default function MembersPage() {
  const { unionId: asked } = useRouteParams('staff/directory/pages/members/index')
  const [picked, setPicked] = useState(asked ?? ALL)
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState<RosterRow | null>(null)
  const mine = useMyUnions('roster.read')
  const [only] = mine
  // With a single union there is nothing to choose, and the export has its subject.
  const unionId = picked === ALL && mine.length === 1 && only ? only.unionId : picked
  const mayImport = useMay('roster.import')
  const mayExport = useMay('roster.export')
  const list = usePages(members.roster, {
    ...(unionId !== ALL && { unionId }),
    ...(query !== '' && { query }),
  })
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const search = () => {
    const short = readRosterQuery(typed).kind === 'too_short'
    setProblem(short ? text.tooShort : null)
    if (!short) setQuery(typed.trim())
  }
  return (
    <Page title={text.membersTitle} width="wide">
      <Card>
        <View className="mp-tools">
          <View className="mp-search">
            <TextField
              label={text.search}
              hint={text.searchHint}
              error={problem}
              value={typed}
              maxLength={40}
              onChange={setTyped}
              onSubmit={search}
            />
          </View>
          <View className="mp-union">
            <PickField
              label={text.ofUnion}
              options={[...(mine.length === 1 ? [] : [{ value: ALL, label: text.allMine }]), ...unionChoices(mine)]}
              value={unionId}
              onChange={setPicked}
            />
          </View>
          <View className="mp-buttons">
            <Button size="small" icon="search" label={text.searchVerb} onPress={search} />
            {mayImport && (
              <Button
                size="small"
                icon="upload"
                label={text.importVerb}
                onPress={() => open('staff/directory/pages/import/index', unionId === ALL ? {} : { unionId })}
              />
            )}
            {mayExport && unionId !== ALL && <ExportButton unionId={unionId} />}
          </View>
        </View>
      </Card>
      <Text className="t-second">{text.maskNote}</Text>
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="people" title={text.noMembers} note={text.noMembersNote} />}
      >
        {({ items, more, loadingMore }) => (
          <View className="stack-2">
            <RosterTable rows={items} chosenId={chosen?.memberId ?? null} onPress={setChosen} />
            {more && <Button label={text.more} kind="quiet" busy={loadingMore} onPress={more} />}
          </View>
        )}
      </Loaded>
      {chosen && <MemberSheet key={chosen.memberId} member={chosen} onClose={() => setChosen(null)} />}
    </Page>
  )
}
