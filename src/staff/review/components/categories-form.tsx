import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { aid } from '../../../contract/aid'
import { categoriesWrong } from '../../../domain/aid/categories'
import { typedFen, yuanText } from '../../../domain/aid/money'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextArea, TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { CATEGORY_TEXT } from '../help-text'
import type { Dictionary } from './dictionary-card'

interface Typed {
  readonly key: string
  readonly label: string
  readonly meaning: string
  /** Yuan as typed; empty where no sum decides. */
  readonly upTo: string
}

const typedOf = ({ categories }: Dictionary): readonly Typed[] =>
  categories.map(({ key, label, meaning, perHeadUpToFen }) => ({
    ...{ key, label, meaning },
    upTo: perHeadUpToFen === null ? '' : yuanText(perHeadUpToFen).replace(/,|\.00$/g, ''),
  }))

const freeKey = (categories: readonly Typed[]): string => {
  let n = 1
  while (categories.some(({ key }) => key === `kind${n}`)) n++
  return `kind${n}`
}

/** The next version, begun from the newest; a name that stays keeps what was decided by it together. */
export const CategoriesForm = ({ from, onDone }: { from: Dictionary | null; onDone: () => void }) => {
  const [source, setSource] = useState(from?.source ?? '')
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    from ? typedOf(from) : [{ key: 'kind1', label: '', meaning: '', upTo: '' }],
  )
  const requestId = useRef(newRequestId())
  const save = useCommand(aid.saveCategories, { renews: [aid.categories] })
  const put = (key: string, part: Partial<Typed>) =>
    setTyped(typed.map(one => (one.key === key ? { ...one, ...part } : one)))
  const categories = typed.map(({ key, label, meaning, upTo }) => ({
    ...{ key, label, meaning },
    perHeadUpToFen: upTo.trim() === '' ? null : typedFen(upTo),
  }))
  const isReady =
    source.trim() !== '' &&
    typed.every(({ label, meaning, upTo }) => label !== '' && meaning !== '' && (upTo === '' || typedFen(upTo))) &&
    !categoriesWrong(categories)
  const keep = async () => {
    const version = from?.state === 'draft' ? from.version : 0
    const reply = await save.run({ version, source, categories, requestId: requestId.current })
    if (!reply.ok) {
      requestId.current = newRequestId()
      return
    }
    toast(CATEGORY_TEXT.saved)
    onDone()
  }
  return (
    <View className="stack-4">
      <Card>
        <TextField
          label={CATEGORY_TEXT.source}
          hint={CATEGORY_TEXT.sourceHint}
          maxLength={120}
          value={source}
          onChange={setSource}
        />
      </Card>
      {typed.map(one => (
        <Section
          key={one.key}
          title={one.label || CATEGORY_TEXT.add}
          {...(typed.length > 1 && {
            more: {
              label: CATEGORY_TEXT.drop,
              onPress: () => setTyped(typed.filter(({ key }) => key !== one.key)),
            },
          })}
        >
          <Card>
            <View className="stack-3">
              <TextField
                label={CATEGORY_TEXT.label}
                maxLength={20}
                value={one.label}
                onChange={label => put(one.key, { label })}
              />
              <TextArea
                label={CATEGORY_TEXT.meaning}
                maxLength={120}
                value={one.meaning}
                onChange={meaning => put(one.key, { meaning })}
              />
              <TextField
                label={CATEGORY_TEXT.upTo}
                hint={CATEGORY_TEXT.upToHint}
                optional
                keyboard="digit"
                maxLength={13}
                value={one.upTo}
                onChange={upTo => put(one.key, { upTo })}
              />
            </View>
          </Card>
        </Section>
      ))}
      {typed.length < 10 && (
        <Button
          icon="plus"
          label={CATEGORY_TEXT.add}
          onPress={() => setTyped([...typed, { key: freeKey(typed), label: '', meaning: '', upTo: '' }])}
        />
      )}
      <RefusedNotice refused={save.refused} />
      <Button kind="main" label={CATEGORY_TEXT.save} busy={save.busy} disabled={!isReady} onPress={keep} />
    </View>
  )
}
