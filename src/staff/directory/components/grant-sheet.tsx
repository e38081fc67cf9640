import { View } from '@tarojs/components'
import { useState } from 'react'
import { members } from '../../../contract/members'
import { readRosterQuery } from '../../../domain/members/roster-query'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { SearchForm } from '../../../ui/search-form'
import { Sheet } from '../../../ui/sheet'
import { Empty, Loaded } from '../../../ui/states'
import { text } from '../text'
import { GrantForm } from './grant-form'
import { type RosterRow, Standing } from './roster-table'

/** First the person, who has to be bound, then the role. */
export const GrantSheet = ({ onClose }: { onClose: () => void }) => {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [member, setMember] = useState<RosterRow | null>(null)
  const found = useCall(members.roster, { query }, { enabled: query !== '' })
  const search = () => {
    const { kind } = readRosterQuery(typed)
    const vague = kind === 'too_short' || kind === 'all'
    setProblem(vague ? text.tooShort : null)
    if (!vague) setQuery(typed.trim())
  }
  const choose = (row: RosterRow) => {
    setProblem(row.bound ? null : text.notBound)
    if (row.bound) setMember(row)
  }
  if (member)
    return (
      <Sheet open title={text.grantTo(member.nameMasked)} onClose={onClose}>
        <View className="stack-3">
          <GrantForm member={member} onDone={onClose} />
          <Button label={text.change} kind="quiet" onPress={() => setMember(null)} />
        </View>
      </Sheet>
    )
  return (
    <Sheet open title={text.grant} onClose={onClose}>
      <View className="stack-3">
        <SearchForm
          label={text.grantWho}
          hint={text.grantWhoHint}
          problem={problem}
          value={typed}
          maxLength={40}
          verb={text.searchVerb}
          onChange={setTyped}
          onSearch={search}
        />
        {query !== '' && (
          <Loaded
            call={found}
            isEmpty={({ items }) => items.length === 0}
            empty={<Empty icon="search" title={text.noMembers} note={text.noMembersNote} />}
          >
            {({ items }) => (
              <Card flush>
                {items.map(row => (
                  <ListRow
                    key={row.memberId}
                    title={row.nameMasked}
                    note={[row.unionName, row.phoneMasked].filter(Boolean).join(' · ')}
                    trail={<Standing row={row} />}
                    onPress={() => choose(row)}
                  />
                ))}
              </Card>
            )}
          </Loaded>
        )}
      </View>
    </Sheet>
  )
}
