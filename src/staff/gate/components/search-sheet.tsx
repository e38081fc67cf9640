import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { readDoorQuery } from '../../../domain/checkin/door-query'
import { useCall } from '../../../platform/use-call'
import { Card } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { SearchForm } from '../../../ui/search-form'
import { Sheet } from '../../../ui/sheet'
import { Empty, Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import type { Found } from '../attempt'
import { text } from '../text'

interface SearchSheetProps {
  open: boolean
  lists: readonly string[]
  /** The rosters on the phone, to be asked where no network is; null where one is missing. */
  offline: ((typed: string) => readonly Found[]) | null
  /** Known to be without a network: the function is not asked. */
  cut: boolean
  onClose: () => void
  onChoose: (found: Found) => void
}

/** Finds a guest whose code cannot be shown, by what they say: name, phone tail, short number. */
export const SearchSheet = ({ open, lists, offline, cut, onClose, onChoose }: SearchSheetProps) => {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const found = useCall(
    checkin.search,
    { lists: [...lists], query },
    { enabled: open && query !== '' && !(cut && offline), freshMs: 0 },
  )
  const isHere = offline !== null && (cut || (found.state === 'refused' && found.code === 'OFFLINE'))
  const search = () => {
    const { name, phoneTail, tickets } = readDoorQuery(typed)
    const means = name !== null || phoneTail !== null || tickets !== null
    setProblem(means ? null : text.searchTooShort)
    if (means) setQuery(typed.trim())
  }
  return (
    <Sheet open={open} title={text.byHand} onClose={onClose}>
      <View className="stack-3">
        <SearchForm
          label={text.searchLabel}
          hint={text.searchHint}
          problem={problem}
          value={typed}
          maxLength={20}
          verb={text.searchVerb}
          onChange={setTyped}
          onSearch={search}
        />
        {query !== '' && isHere && <FoundList items={offline(query)} onChoose={onChoose} />}
        {query !== '' && !isHere && (
          <Loaded
            call={found}
            isEmpty={({ items }) => items.length === 0}
            empty={<Empty icon="search" title={text.searchEmpty} note={text.searchEmptyNote} />}
          >
            {({ items }) => <FoundList items={items} onChoose={onChoose} />}
          </Loaded>
        )}
      </View>
    </Sheet>
  )
}

const FoundList = ({ items, onChoose }: { items: readonly Found[]; onChoose: (found: Found) => void }) =>
  items.length === 0 ? (
    <Empty icon="search" title={text.searchEmpty} note={text.searchEmptyNote} />
  ) : (
    <Card flush>
      {items.map(item => (
        <FoundRow key={item.signUpId} item={item} onPress={() => onChoose(item)} />
      ))}
    </Card>
  )

const FoundRow = ({ item, onPress }: { item: Found; onPress: () => void }) => {
  const tail = item.phoneTail ? text.tail(item.phoneTail) : ''
  const word = text.used(item.used, item.places)
  return (
    <ListRow
      title={item.nameMasked}
      note={[item.unionName, tail].filter(Boolean).join(' · ')}
      heard={`${text.admit}${item.nameMasked}，${item.unionName}，${tail}，${word}`}
      trail={item.used > 0 ? <StatusTag tone="wait" word={word} /> : <Text className="t-second t-nowrap">{word}</Text>}
      onPress={onPress}
    />
  )
}
