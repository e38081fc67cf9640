import { usePullDownRefresh } from '@tarojs/taro'
import { qa } from '../../../../contract/qa'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Page } from '../../../../ui/page'
import { Loaded, Problem, Skeleton } from '../../../../ui/states'
import { CareCall } from '../../components/care-call'
import { PublishCard } from '../../components/publish-card'
import { ThreadView } from '../../components/thread-view'
import { THREAD_TEXT } from '../../thread-text'

const TICK_MS = 60_000

/** One question of mine: where it stands, what was said, and what I can do. */
export default function ThreadPage() {
  const { threadId = '' } = useRouteParams('features/qa/pages/thread/index')
  const nowMs = useServerNow(TICK_MS)
  const thread = useCall(qa.myThread, { threadId }, { enabled: threadId !== '' })
  usePullDownRefresh(() => {
    thread.reload()
    endPullDown()
  })
  return (
    <Page title={THREAD_TEXT.title}>
      {threadId === '' ? (
        <Problem fn="qa" code="NOT_FOUND" />
      ) : (
        <Loaded call={thread} skeleton={<Skeleton rows={4} />}>
          {data => (
            <>
              <ThreadView thread={data} nowMs={nowMs} />
              {data.kind === 'question' && <PublishCard threadId={threadId} nowMs={nowMs} />}
              <CareCall />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}
