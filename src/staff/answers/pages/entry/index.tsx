import { publication } from '../../../../contract/publication'
import { useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { EntryEditor } from '../../components/entry-editor'
import { EntryHistory } from '../../components/entry-history'
import { BLANK, formFromThread, formOf } from '../../entry-form'
import { ENTRY_TEXT } from '../../publish-text'
import { useBegun } from '../../use-begun'

const MOST_TITLE = 80

/** One answer to be written: anew, from an answered question, or over what stands. */
export default function EntryPage() {
  const { faqId, threadId } = useRouteParams('staff/answers/pages/entry/index')
  return (
    <Page title={ENTRY_TEXT.title}>
      {faqId ? <Known faqId={faqId} /> : threadId ? <FromThread threadId={threadId} /> : <New />}
    </Page>
  )
}

/** A new answer: blank, or begun with what people asked and did not find. */
const New = () => {
  const title = useBegun()
  return (
    <EntryEditor
      first={{ ...BLANK, title: title.slice(0, MOST_TITLE) }}
      {...(title !== '' && { note: ENTRY_TEXT.begun })}
    />
  )
}

const Known = ({ faqId }: { faqId: string }) => {
  const entry = useCall(publication.faqEntry, { faqId })
  return (
    <Loaded call={entry}>
      {data => (
        <EntryHistory entry={data}>
          {former => (
            <EntryEditor
              key={former?.version ?? data.version}
              first={formOf(former?.content ?? data.content)}
              of={{ faqId, version: data.version, waits: data.waits }}
            />
          )}
        </EntryHistory>
      )}
    </Loaded>
  )
}

const FromThread = ({ threadId }: { threadId: string }) => {
  const begun = useCall(publication.draftFromThread, { threadId })
  return (
    <Loaded call={begun}>{data => <EntryEditor first={formFromThread(data)} note={ENTRY_TEXT.fromThread} />}</Loaded>
  )
}
