import { View } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../contract/qa'
import { QA_CATEGORIES } from '../../../domain/qa/words'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { useFindArticles } from '../../../platform/use-find-articles'
import { Button } from '../../../ui/button'
import { PickField } from '../../../ui/choice-field'
import { CiteField } from '../../../ui/cite-field'
import { TextArea, TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { CANNED_TEXT, SHARING_TEXT } from '../act-text'
import { CATEGORY_WORDS } from '../text'
import type { Canned } from './canned-sheet'

const CATEGORIES = [
  { value: 'any' as const, label: CANNED_TEXT.anyCategory },
  ...QA_CATEGORIES.map(value => ({ value, label: CATEGORY_WORDS[value] })),
]
const MOST_CITED = 10

interface Article {
  readonly law: string
  readonly article: string
}

const isSame = (a: Article, b: Article): boolean => a.law === b.law && a.article === b.article

/** One canned answer with what it rests on. */
export const CannedForm = ({ canned, onDone }: { canned: Canned; onDone: () => void }) => {
  const { cannedId, version } = canned
  const [title, setTitle] = useState(canned.title)
  const [text, setText] = useState(canned.text)
  const [category, setCategory] = useState(canned.category)
  const [cited, setCited] = useState(
    canned.citations.map(({ law, article, versionDate }) => ({ law, article, versionDate })),
  )
  const find = useFindArticles()
  const [tried, setTried] = useState(false)
  const command = useCommand(qa.saveCanned, { renews: [qa.canned] })
  const save = async (off: boolean) => {
    setTried(true)
    if (title.trim() === '' || text.trim() === '') return
    const input = { cannedId, version, title: title.trim(), text: text.trim(), category, citations: cited, off }
    if (!(await command.run(input)).ok) return
    toast(SHARING_TEXT.saved)
    onDone()
  }
  const need = (value: string) => (tried && value.trim() === '' ? CANNED_TEXT.need : null)
  return (
    <View className="stack-3">
      <TextField label={CANNED_TEXT.name} maxLength={40} value={title} onChange={setTitle} error={need(title)} />
      <TextArea label={CANNED_TEXT.text} maxLength={1000} value={text} onChange={setText} error={need(text)} />
      <PickField
        label={CANNED_TEXT.category}
        options={CATEGORIES}
        value={category ?? 'any'}
        onChange={value => setCategory(value === 'any' ? null : value)}
      />
      <CiteField
        label={CANNED_TEXT.cites}
        cited={cited}
        most={MOST_CITED}
        find={find}
        onAdd={one => setCited(now => (now.some(known => isSame(known, one)) ? now : [...now, one]))}
        onDrop={gone => setCited(cited.filter(one => one !== gone))}
      />
      <RefusedNotice refused={command.refused} />
      <Button kind="main" label={CANNED_TEXT.save} busy={command.busy} onPress={() => save(false)} />
      {version > 0 && <Button kind="danger" label={CANNED_TEXT.off} busy={command.busy} onPress={() => save(true)} />}
    </View>
  )
}
