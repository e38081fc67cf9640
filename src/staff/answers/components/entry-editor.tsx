import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { publication } from '../../../contract/publication'
import { QA_CATEGORIES } from '../../../domain/qa/words'
import { replaceWith } from '../../../platform/navigation'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { useFindArticles } from '../../../platform/use-find-articles'
import { Button } from '../../../ui/button'
import { PickField } from '../../../ui/choice-field'
import { CiteField } from '../../../ui/cite-field'
import { TextArea } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Result } from '../../../ui/result'
import { Toggle } from '../../../ui/toggle'
import { contentOf, type EntryForm, withCitation } from '../entry-form'
import { CATEGORY_WORDS, ENTRY_TEXT } from '../publish-text'

const CHOICES = QA_CATEGORIES.map(value => ({ value, label: CATEGORY_WORDS[value] }))
const MOST_CITED = 12

interface EntryEditorProps {
  first: EntryForm
  /** What stands, absent for a new answer. */
  of?: { faqId: string; version: number; waits: boolean }
  note?: string
}

/** An answer's words, laid before a second person. */
export const EntryEditor = ({ first, of, note }: EntryEditorProps) => {
  const [form, setForm] = useState(first)
  const [problem, setProblem] = useState<'need' | 'citations' | null>(null)
  const find = useFindArticles()
  const [done, setDone] = useState(false)
  const requestId = useRef(newRequestId())
  const command = useCommand(publication.saveFaqDraft, { renews: [publication.faqDrafts, publication.faqEntry] })
  const change = (more: Partial<EntryForm>) => setForm({ ...form, ...more })
  const send = async () => {
    const content = contentOf(form)
    setProblem(typeof content === 'string' ? content : null)
    if (typeof content === 'string') return
    const entry = { faqId: of?.faqId ?? null, version: of?.version ?? 0 }
    const reply = await command.run({ ...entry, content, requestId: requestId.current })
    if (reply.ok) setDone(true)
  }
  if (done)
    return (
      <Result tone="good" title={ENTRY_TEXT.done} note={ENTRY_TEXT.doneNote}>
        <Button
          kind="main"
          label={ENTRY_TEXT.back}
          onPress={() => replaceWith('staff/answers/pages/publish/index', {})}
        />
      </Result>
    )
  const missing = problem === 'need' ? ENTRY_TEXT.need : null
  return (
    <View className="stack-3">
      {note !== undefined && <Notice tone="info" text={note} />}
      {of?.waits && <Notice tone="wait" text={ENTRY_TEXT.waits} />}
      <TextArea
        label={ENTRY_TEXT.question}
        maxLength={80}
        value={form.title}
        onChange={title => change({ title })}
        error={form.title.trim() === '' ? missing : null}
      />
      <PickField
        label={ENTRY_TEXT.category}
        options={CHOICES}
        value={form.category}
        onChange={category => change({ category })}
        error={form.category === null ? missing : null}
      />
      <TextArea
        label={ENTRY_TEXT.answer}
        hint={ENTRY_TEXT.answerHint}
        maxLength={2000}
        value={form.answer}
        onChange={answer => change({ answer })}
        error={form.answer.trim() === '' ? missing : null}
      />
      <CiteField
        label={ENTRY_TEXT.citations}
        hint={ENTRY_TEXT.citationsHint}
        cited={form.citations}
        most={MOST_CITED}
        find={find}
        onAdd={one => change(withCitation(form, one))}
        onDrop={gone => change({ citations: form.citations.filter(one => one !== gone) })}
        error={problem === 'citations' ? ENTRY_TEXT.citationsBad : null}
      />
      <TextArea
        label={ENTRY_TEXT.phrasings}
        hint={ENTRY_TEXT.phrasingsHint}
        maxLength={1200}
        value={form.phrasings}
        onChange={phrasings => change({ phrasings })}
      />
      <Toggle
        label={ENTRY_TEXT.asksUnion}
        note={ENTRY_TEXT.asksUnionNote}
        value={form.asksUnion}
        onChange={asksUnion => change({ asksUnion })}
      />
      <RefusedNotice refused={command.refused} />
      <Button kind="main" label={ENTRY_TEXT.submit} busy={command.busy} onPress={send} />
    </View>
  )
}
