import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { qa } from '../../../contract/qa'
import { filled, variablesOf } from '../../../domain/qa/threads/canned'
import type { QaCategory } from '../../../domain/qa/words'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { ListRow } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Empty, Loaded } from '../../../ui/states'
import { ANSWER_TEXT } from '../act-text'

export type Canned = Output<typeof qa.canned>['items'][number]

interface CannedSheetProps {
  open: boolean
  category: QaCategory
  /** One that was chosen beside the question: its variables are asked at once. */
  first?: Canned | null
  onInsert: (canned: Canned, text: string) => void
  onClose: () => void
}

const MOST_CHARS = 60

/** Canned answers, those of the question's category first; one is chosen, its variables filled, and it goes into the box. */
export const CannedSheet = ({ open, category, first = null, onInsert, onClose }: CannedSheetProps) => {
  const [picked, setChosen] = useState<Canned | null>(null)
  const chosen = picked ?? first
  const list = useCall(qa.canned, { category }, { enabled: open && chosen === null })
  const close = () => {
    setChosen(null)
    onClose()
  }
  return (
    <Sheet open={open} title={chosen?.title ?? ANSWER_TEXT.canned} onClose={close}>
      {chosen ? (
        <Fill
          canned={chosen}
          onInsert={text => {
            onInsert(chosen, text)
            close()
          }}
        />
      ) : (
        <Loaded
          call={list}
          isEmpty={({ items }) => items.length === 0}
          empty={<Empty icon="file" title={ANSWER_TEXT.cannedNone} note={ANSWER_TEXT.cannedNoneNote} />}
        >
          {({ items }) => (
            <Card flush>
              {items.map(one => (
                <ListRow key={one.cannedId} title={one.title} note={one.text} onPress={() => setChosen(one)} />
              ))}
            </Card>
          )}
        </Loaded>
      )}
    </Sheet>
  )
}

/** What stands in braces is asked one by one; what is left open stays to be seen. */
const Fill = ({ canned, onInsert }: { canned: Canned; onInsert: (text: string) => void }) => {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const repealed = canned.citations.some(({ state }) => state === 'repealed')
  return (
    <View className="stack-3">
      {variablesOf(canned.text).map(name => (
        <TextField
          key={name}
          label={ANSWER_TEXT.fill(name)}
          maxLength={MOST_CHARS}
          value={values[name] ?? ''}
          onChange={value => setValues({ ...values, [name]: value })}
        />
      ))}
      <Text className="td-text">{filled(canned.text, values)}</Text>
      {repealed && <Notice tone="stop" text={ANSWER_TEXT.repealed} />}
      <Button
        kind="main"
        label={ANSWER_TEXT.insert}
        disabled={repealed}
        onPress={() => onInsert(filled(canned.text, values))}
      />
    </View>
  )
}
