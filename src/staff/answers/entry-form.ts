import type { Output } from '../../contract/define'
import type { publication } from '../../contract/publication'
import type { FaqContent } from '../../domain/qa/faq-draft'
import type { QaCategory } from '../../domain/qa/words'

type Entry = Output<typeof publication.faqEntry>
type Begun = Output<typeof publication.draftFromThread>

/** An entry as its writer makes it: other ways of asking are lines, what it rests on is picked. */
export interface EntryForm {
  readonly category: QaCategory | null
  readonly title: string
  readonly phrasings: string
  readonly answer: string
  readonly citations: FaqContent['citations']
  readonly asksUnion: boolean
  readonly calculator: FaqContent['calculator']
}

export const BLANK: EntryForm = {
  category: null,
  title: '',
  phrasings: '',
  answer: '',
  citations: [],
  asksUnion: false,
  calculator: null,
}

const plain = (cited: FaqContent['citations']): FaqContent['citations'] =>
  cited.map(({ law, article, versionDate }) => ({ law, article, versionDate }))

/** What stands, or stood in a former version. */
export const formOf = (content: Omit<Entry['content'], 'citations'> & Pick<FaqContent, 'citations'>): EntryForm => ({
  ...content,
  phrasings: content.phrasings.join('\n'),
  citations: plain(content.citations),
})

/** What an answered question begins with. */
export const formFromThread = ({ category, title, answer, citations }: Begun): EntryForm => ({
  ...BLANK,
  category,
  title,
  answer,
  citations: plain(citations),
})

const linesOf = (text: string): string[] => text.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]))

/** Adds an article, in place of the same one without a date. */
export const withCitation = (form: EntryForm, one: FaqContent['citations'][number]): Pick<EntryForm, 'citations'> => ({
  citations: [...form.citations.filter(({ law, article }) => law !== one.law || article !== one.article), one],
})

/** The entry, or why it cannot be sent yet: something missing, or an article whose text has no date here. */
export const contentOf = (form: EntryForm) => {
  const { category, title, answer, asksUnion, calculator, citations } = form
  if (citations.some(({ versionDate }) => versionDate === '')) return 'citations' as const
  if (category === null || title.trim() === '' || answer.trim() === '') return 'need' as const
  const phrasings = linesOf(form.phrasings)
  const read = [...citations]
  return { category, title: title.trim(), phrasings, answer: answer.trim(), citations: read, asksUnion, calculator }
}
