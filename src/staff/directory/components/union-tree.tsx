import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useArrowKeys } from '../../../platform/use-arrow-keys'
import { a11y } from '../../../ui/a11y'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import { Empty } from '../../../ui/states'
import { text } from '../text'
import { childrenOf, inTreeOrder, type UnionRow } from '../use-unions'
import './union-tree.scss'

interface UnionTreeProps {
  unions: readonly UnionRow[]
  chosen: string | null
  onChoose: (unionId: string) => void
}

/** The tree with its top open; a search shows what fits, wherever it hangs. */
export const UnionTree = ({ unions, chosen, onChoose }: UnionTreeProps) => {
  const [wanted, setWanted] = useState('')
  const children = childrenOf(unions)
  const [opened, setOpened] = useState<readonly string[]>(() => (children.get(null) ?? []).map(union => union.unionId))
  const isShown = (union: UnionRow): boolean => {
    const parent = unions.find(one => one.unionId === union.parentId)
    return !parent || (opened.includes(parent.unionId) && isShown(parent))
  }
  const query = wanted.trim()
  const rows = inTreeOrder(unions).filter(({ union }) => (query ? union.name.includes(query) : isShown(union)))
  useArrowKeys(
    rows.map(({ union }) => union.unionId),
    chosen,
    onChoose,
  )
  return (
    <View className="stack-3">
      <TextField label={text.findUnion} hint={text.findUnionHint} value={wanted} maxLength={30} onChange={setWanted} />
      {rows.length === 0 && <Empty icon="search" title={text.noUnion} note={text.noUnionNote} />}
      {rows.length > 0 && (
        <Card flush>
          {rows.map(({ union, depth }) => (
            <TreeRow
              key={union.unionId}
              union={union}
              depth={query ? 0 : depth}
              state={query || union.childCount === 0 ? 'leaf' : opened.includes(union.unionId) ? 'open' : 'folded'}
              chosen={union.unionId === chosen}
              onChoose={() => onChoose(union.unionId)}
              onTurn={() =>
                setOpened(
                  opened.includes(union.unionId)
                    ? opened.filter(one => one !== union.unionId)
                    : [...opened, union.unionId],
                )
              }
            />
          ))}
        </Card>
      )}
    </View>
  )
}

interface TreeRowProps {
  union: UnionRow
  depth: number
  state: 'leaf' | 'open' | 'folded'
  chosen: boolean
  onChoose: () => void
  onTurn: () => void
}

const TreeRow = ({ union, depth, state, chosen, onChoose, onTurn }: TreeRowProps) => (
  <View className={`ut${chosen ? ' ut-chosen' : ''}`}>
    <View className={`ut-turn ut-depth-${Math.min(depth, 3)}`}>
      {state !== 'leaf' && (
        <View
          className="ut-arrow"
          onClick={onTurn}
          {...a11y('button', `${state === 'open' ? text.fold : text.open}${union.name}`)}
          aria-expanded={state === 'open'}
        >
          <Icon name={state === 'open' ? 'down' : 'right'} size="small" />
        </View>
      )}
    </View>
    <View className="ut-name" onClick={onChoose} {...a11y('button', [union.name, countOf(union)])}>
      <Text>{union.name}</Text>
      <Text className="t-second">{countOf(union)}</Text>
    </View>
  </View>
)

const countOf = (union: UnionRow): string =>
  [
    union.childCount > 0 ? text.children(union.childCount) : '',
    union.memberCount > 0 ? text.members(union.memberCount) : '',
  ]
    .filter(Boolean)
    .join(' · ')
