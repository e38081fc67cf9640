import { Text, View } from '@tarojs/components'
import { publication } from '../../../contract/publication'
import { open } from '../../../platform/navigation'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { Empty, Loaded } from '../../../ui/states'
import { PUBLISH_TEXT } from '../publish-text'
import { DraftCard } from './draft-card'
import { FindEntry } from './find-entry'

/** Drafts of answers that wait for a second person, and the ways to write one. */
export const DraftList = () => {
  const list = useCall(publication.faqDrafts, {})
  return (
    <View className="stack-3">
      <Text className="t-second">{PUBLISH_TEXT.rule}</Text>
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="check-circle" title={PUBLISH_TEXT.noDrafts} note={PUBLISH_TEXT.noDraftsNote} />}
      >
        {({ items, mayDecide }) => (
          <View className="stack-2">
            {items.map(draft => (
              <DraftCard key={draft.draftId} draft={draft} mayDecide={mayDecide} />
            ))}
          </View>
        )}
      </Loaded>
      <Button icon="plus" label={PUBLISH_TEXT.writeNew} onPress={() => open('staff/answers/pages/entry/index', {})} />
      <FindEntry />
    </View>
  )
}
