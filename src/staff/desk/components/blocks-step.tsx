import { View } from '@tarojs/components'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Empty } from '../../../ui/states'
import type { EventForm } from '../draft'
import { text } from '../editor-text'
import { FormArea, FormText } from './editor-fields'

const MOST_BLOCKS = 20

/** Step 3: the description in short pieces. */
export const BlocksStep = () => {
  const { control } = useFormContext<EventForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'blocks', keyName: 'key' })
  return (
    <View className="stack-4">
      {fields.length === 0 && <Empty icon="file" title={text.noBlocks} note={text.noBlocksNote} />}
      {fields.map((field, index) => (
        <Section key={field.key} title={text.block(index + 1)}>
          <Card>
            <View className="stack-3">
              <FormText name={`blocks.${index}.heading`} label={text.blockHeading} maxLength={40} optional />
              <FormArea name={`blocks.${index}.text`} label={text.blockText} maxLength={2000} />
              <Button
                size="small"
                kind="quiet"
                icon="trash"
                label={text.removeBlock}
                heard={`${text.block(index + 1)}，${text.removeBlock}`}
                onPress={() => remove(index)}
              />
            </View>
          </Card>
        </Section>
      ))}
      {fields.length < MOST_BLOCKS && (
        <Button icon="plus" label={text.addBlock} onPress={() => append({ heading: '', text: '' })} />
      )}
    </View>
  )
}
