import { View } from '@tarojs/components'
import { useState } from 'react'
import { EMPLOYERS, QUEUES } from '../../../domain/qa/threads/route'
import { QA_CATEGORIES } from '../../../domain/qa/words'
import { Button } from '../../../ui/button'
import { Chips, ManyChips } from '../../../ui/chips'
import { Field, TextField } from '../../../ui/field'
import { Stepper } from '../../../ui/toggle'
import { EMPLOYER_WORDS, QUEUE_WORDS, SHARING_TEXT } from '../act-text'
import type { Desk, Rule } from '../desk-types'
import { CATEGORY_WORDS } from '../text'

const QUEUE_CHOICES = QUEUES.map(value => ({ value, label: QUEUE_WORDS[value] }))
const MOST_PRIORITY = 999
const MOST_WORDS = 30
const WORD_CHARS = 20

interface RuleFormProps {
  rule: Rule
  unions: Desk['unions']
  busy: boolean
  onSave: (rule: Rule) => void
  onRemove: () => void
}

/** One rule: where to, how strong, and what must hold; what is left empty says nothing. */
export const RuleForm = ({ rule, unions, busy, onSave, onRemove }: RuleFormProps) => {
  const [draft, setDraft] = useState(rule)
  const [words, setWords] = useState(rule.words.join(' '))
  const change = (more: Partial<Rule>) => setDraft({ ...draft, ...more })
  const typed = words
    .split(/[\s，、,]+/)
    .filter(word => word !== '')
    .map(word => word.slice(0, WORD_CHARS))
    .slice(0, MOST_WORDS)
  return (
    <View className="stack-3">
      <Field label={SHARING_TEXT.toQueue}>
        <Chips
          label={SHARING_TEXT.toQueue}
          options={QUEUE_CHOICES}
          value={draft.queueId}
          onChange={queueId => change({ queueId })}
        />
      </Field>
      <Stepper
        label={SHARING_TEXT.priority}
        value={draft.priority}
        min={0}
        max={MOST_PRIORITY}
        onChange={priority => change({ priority })}
      />
      <Field label={SHARING_TEXT.categories}>
        <ManyChips
          label={SHARING_TEXT.categories}
          options={QA_CATEGORIES.map(one => CATEGORY_WORDS[one])}
          chosen={draft.categories.map(one => CATEGORY_WORDS[one])}
          most={QA_CATEGORIES.length}
          onChange={names => change({ categories: QA_CATEGORIES.filter(one => names.includes(CATEGORY_WORDS[one])) })}
        />
      </Field>
      {unions.length > 0 && (
        <Field label={SHARING_TEXT.unions}>
          <ManyChips
            label={SHARING_TEXT.unions}
            options={unions.map(({ name }) => name)}
            chosen={unions.filter(({ unionId }) => draft.unionIds.includes(unionId)).map(({ name }) => name)}
            most={unions.length}
            onChange={names =>
              change({ unionIds: unions.filter(({ name }) => names.includes(name)).map(({ unionId }) => unionId) })
            }
          />
        </Field>
      )}
      <Field label={SHARING_TEXT.employers}>
        <ManyChips
          label={SHARING_TEXT.employers}
          options={EMPLOYERS.map(one => EMPLOYER_WORDS[one])}
          chosen={draft.employers.map(one => EMPLOYER_WORDS[one])}
          most={EMPLOYERS.length}
          onChange={names => change({ employers: EMPLOYERS.filter(one => names.includes(EMPLOYER_WORDS[one])) })}
        />
      </Field>
      <TextField label={SHARING_TEXT.words} optional maxLength={300} value={words} onChange={setWords} />
      <Button kind="main" label={SHARING_TEXT.save} busy={busy} onPress={() => onSave({ ...draft, words: typed })} />
      <Button kind="danger" label={SHARING_TEXT.remove} busy={busy} onPress={onRemove} />
    </View>
  )
}
