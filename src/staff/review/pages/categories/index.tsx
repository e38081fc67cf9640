import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Button } from '../../../../ui/button'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { CategoriesForm } from '../../components/categories-form'
import { DictionaryCard } from '../../components/dictionary-card'
import { CATEGORY_TEXT } from '../../help-text'

/** The dictionary of household categories: what counts today first, the draft to publish, what counted before. */
export default function CategoriesPage() {
  const list = useCall(aid.categories, {})
  const [isEditing, setEditing] = useState(false)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  return (
    <Page title={CATEGORY_TEXT.title}>
      <Text className="t-second">{CATEGORY_TEXT.lead}</Text>
      <Loaded call={list}>
        {({ items, mayEdit }) => {
          const [newest] = items
          const begins = newest === undefined ? CATEGORY_TEXT.first : CATEGORY_TEXT.next
          return (
            <View className="stack-4">
              {items.length === 0 && !isEditing && (
                <Empty icon="people" title={CATEGORY_TEXT.none} note={CATEGORY_TEXT.noneNote} />
              )}
              {isEditing ? (
                <CategoriesForm from={newest ?? null} onDone={() => setEditing(false)} />
              ) : (
                mayEdit && <Button kind="main" icon="edit" label={begins} onPress={() => setEditing(true)} />
              )}
              {items.map(one => (
                <DictionaryCard key={one.dictionaryId} one={one} isFirst={items.length === 1} mayEdit={mayEdit} />
              ))}
            </View>
          )
        }}
      </Loaded>
    </Page>
  )
}
