import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { members } from '../../../contract/members'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { Field, TextField } from '../../../ui/field'
import { ListRow } from '../../../ui/list-row'
import { MOVE_TEXT } from '../move-text'

export interface FoundUnion {
  readonly unionId: string
  readonly name: string
}

interface UnionFinderProps {
  chosen: FoundUnion | null
  /** The own union is no target. */
  exceptId: string
  error: string | null
  onChoose: (union: FoundUnion | null) => void
}

/** More would be a list to scroll; a few letters more make it short. */
const SHOWN = 6

/** A grassroots union by some characters of its name. */
export const UnionFinder = ({ chosen, exceptId, error, onChoose }: UnionFinderProps) => {
  const [query, setQuery] = useState('')
  const tree = useCall(members.unions, {}, { freshMs: 600_000 })
  const words = query.trim()
  const grassroots =
    tree.state === 'ready' ? tree.data.items.filter(one => one.kind === 'grassroots' && one.unionId !== exceptId) : []
  const found = words === '' ? [] : grassroots.filter(one => one.name.includes(words))
  if (chosen)
    return (
      <Field label={MOVE_TEXT.union}>
        <View className="line-2">
          <Text className="t-strong grow">{chosen.name}</Text>
          <Button size="small" label={MOVE_TEXT.change} onPress={() => onChoose(null)} />
        </View>
      </Field>
    )
  return (
    <View className="stack-2">
      <TextField
        label={MOVE_TEXT.union}
        hint={words !== '' && tree.state === 'ready' && found.length === 0 ? MOVE_TEXT.unionNone : MOVE_TEXT.unionHint}
        error={error}
        value={query}
        maxLength={30}
        onChange={setQuery}
      />
      {found.slice(0, SHOWN).map(one => (
        <ListRow
          key={one.unionId}
          title={one.name}
          onPress={() => onChoose({ unionId: one.unionId, name: one.name })}
        />
      ))}
    </View>
  )
}
