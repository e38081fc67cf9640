import type { Output } from '../../contract/define'
import type { publication } from '../../contract/publication'
import { type FaqContent, readCitationLine } from '../../domain/qa/faq-draft'
import type { QaCategory } from '../../domain/qa/words'

type Entry = Output<typeof publication.faqEntry>
type Begun = Output<typeof publication.draftFromThread>

/** An entry as its writer types it: lists are lines. */
export interface EntryForm {
  readonly category: QaCategory | null
  readonly title: string
  readonly phrasings: string
  readonly answer: string
  readonly citations: string
  readonly asksUnion: boolean
  readonly calculator: FaqContent['calculator']
}

export const BLANK: EntryForm = {
  category: null,
  title: '',
  phrasings: '',
  answer: '',
  citations: '',
  asksUnion: false,
  calculator: null,
}

const lines = (cited: readonly { law: string; article: string; versionDate: string }[]): string =>
  cited.map(({ law, article, versionDate }) => [law, article, versionDate].join(' ').trim()).join('\n')

/** What stands, or stood in a former version. */
export const formOf = (content: Omit<Entry['content'], 'citations'> & Pick<FaqContent, 'citations'>): EntryForm => ({
  ...content,
  phrasings: content.phrasings.join('\n'),
  citations: lines(content.citations),
})

/** What an answered question begins with. */
export const formFromThread = ({ category, title, answer, citations }: Begun): EntryForm => ({
  ...BLANK,
  category,
  title,
  answer,
  citations: lines(citations),
})

const linesOf = (text: string): string[] => text.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]))

/** The entry, or why it cannot be sent yet: something missing, or a line that names no article. */
export const contentOf = (form: EntryForm) => {
  const { category, title, answer, asksUnion, calculator } = form
  const citations = linesOf(form.citations).map(readCitationLine)
  const read = citations.flatMap(one => one ?? [])
  if (read.length < citations.length) return 'citations' as const
  if (category === null || title.trim() === '' || answer.trim() === '') return 'need' as const
  const phrasings = linesOf(form.phrasings)
  return { category, title: title.trim(), phrasings, answer: answer.trim(), citations: read, asksUnion, calculator }
}
