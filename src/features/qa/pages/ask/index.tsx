import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { dangerOf } from '../../../../domain/qa/threads/urgency'
import { QA_CATEGORIES, type QaCategory } from '../../../../domain/qa/words'
import { open, pathTo } from '../../../../platform/navigation'
import { Section } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { TextArea } from '../../../../ui/field'
import { Page } from '../../../../ui/page'
import { Empty, Problem, Skeleton } from '../../../../ui/states'
import { AskPerson } from '../../components/ask-person'
import { BoardLink } from '../../components/board-link'
import { CareCall } from '../../components/care-call'
import { DangerCard } from '../../components/danger-card'
import { HitCard } from '../../components/hit-card'
import { HotList } from '../../components/hot-list'
import { ToolList } from '../../components/tool-list'
import { ASK_TEXT, CATEGORY_WORDS } from '../../text'
import { useAskPerson } from '../../use-ask-person'
import { useQuestion } from '../../use-question'
import './ask.scss'
import { isLongEnough, useSearch } from '../../use-search'

/** As much as the form takes: a story that is pasted here is not cut on its way to a person. */
const MOST_CHARS = 1000
const CHOICES = [
  { value: 'all', label: ASK_TEXT.all },
  ...QA_CATEGORIES.map(value => ({ value, label: CATEGORY_WORDS[value] })),
] as const

/** One box: what is typed finds its answer at once, and a person is always one tap away. */
export default function AskPage() {
  const { question, change, add } = useQuestion()
  const { text, category } = question
  const askPerson = useAskPerson()
  useShareAppMessage(() => ({ title: ASK_TEXT.title, path: pathTo('features/qa/pages/ask/index', {}) }))
  const show = (faqId: string, found: 'found' | 'hot') => {
    add('openedIds', [faqId])
    open('features/qa/pages/answer/index', { faqId, ...(found === 'found' && { found }) })
  }
  const typed = isLongEnough(text)
  const danger = dangerOf(text) !== null
  return (
    <Page title={ASK_TEXT.title}>
      {danger && <DangerCard />}
      <View className="ak-box">
        <TextArea
          label={ASK_TEXT.label}
          placeholder={ASK_TEXT.placeholder}
          {...(!typed && { hint: ASK_TEXT.hint })}
          maxLength={MOST_CHARS}
          value={text}
          onChange={value => change({ text: value })}
        />
      </View>
      {!danger && <CareCall />}
      {typed ? (
        !danger && (
          <Hits
            text={text}
            category={category}
            onShown={ids => add('shownIds', ids)}
            onOpen={id => show(id, 'found')}
          />
        )
      ) : (
        <>
          <Chips
            label={ASK_TEXT.categories}
            options={CHOICES}
            value={category ?? 'all'}
            onChange={value => change({ category: value === 'all' ? null : value })}
          />
          <HotList category={category} onOpen={id => show(id, 'hot')} />
        </>
      )}
      <AskPerson onAsk={askPerson} />
      {!typed && <ToolList />}
      {!typed && <BoardLink />}
    </Page>
  )
}

interface HitsProps {
  text: string
  category: QaCategory | null
  onShown: (faqIds: readonly string[]) => void
  onOpen: (faqId: string) => void
}

/** What was found; the former hits stay until the new ones are there, so that nothing flickers while typing. */
const Hits = ({ text, category, onShown, onOpen }: HitsProps) => {
  const { answer, waiting, shown } = useSearch(text, category, onShown)
  if (answer.state === 'refused' && !shown)
    return <Problem fn={answer.fn} code={answer.code} requestNo={answer.requestNo} onRetry={answer.reload} />
  if (!shown) return <Skeleton rows={2} />
  if (shown.length === 0 && !waiting)
    return <Empty icon="search" title={ASK_TEXT.nothing} note={ASK_TEXT.nothingNote} />
  return (
    <Section title={ASK_TEXT.found}>
      <View className="stack-2">
        {shown.map(hit => (
          <HitCard key={hit.faqId} hit={hit} onPress={() => onOpen(hit.faqId)} />
        ))}
      </View>
    </Section>
  )
}
