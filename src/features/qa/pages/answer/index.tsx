import { useShareAppMessage } from '@tarojs/taro'
import { qa } from '../../../../contract/qa'
import { pathTo, useRouteParams } from '../../../../platform/navigation'
import { isTimelineView } from '../../../../platform/timeline-view'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded, Problem, Skeleton } from '../../../../ui/states'
import { AnswerView } from '../../components/answer-view'
import { ANSWER_TEXT } from '../../text'
import { useAskPerson } from '../../use-ask-person'
import { useQuestion } from '../../use-question'

/** As much as was searched by. */
const SEARCHED_CHARS = 200

const ROUTE = 'features/qa/pages/answer/index'

/** One answer whole: what it rests on, whether it helped, and the way to a person. */
export default function AnswerPage() {
  const { faqId = '', found } = useRouteParams(ROUTE)
  const { question } = useQuestion()
  const text = question.text.trim().slice(0, SEARCHED_CHARS)
  const call = useCall(qa.open, { faqId, ...(found && text && { text }) }, { enabled: faqId !== '' })
  const askPerson = useAskPerson()
  const title = call.state === 'ready' ? call.data.title : ANSWER_TEXT.title
  useShareAppMessage(() => ({ title, path: pathTo(ROUTE, { faqId }) }))
  return (
    <Page title={ANSWER_TEXT.title}>
      {faqId === '' ? (
        <Problem fn="qa" code="NOT_FOUND" />
      ) : (
        <Loaded call={call} skeleton={<Skeleton rows={4} />}>
          {data => <AnswerView answer={data} readOnly={isTimelineView()} onAsk={askPerson} />}
        </Loaded>
      )}
    </Page>
  )
}
