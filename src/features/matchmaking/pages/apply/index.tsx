import { useState } from 'react'
import { open, replaceWith, useRouteParams } from '../../../../platform/navigation'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Page } from '../../../../ui/page'
import { Result } from '../../../../ui/result'
import { Empty, Loaded, Skeleton } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'
import { APPLY_WORDS } from '../../apply-text'
import { ApplyForm } from '../../components/apply/apply-form'
import { TEXT } from '../../text'
import { useApply } from '../../use-apply'
import { useBound } from '../../use-bound'
import { type SessionDetail, useSession } from '../../use-session'

/** Applying, or changing the own card before the list is sealed; what is typed survives a kill. */
export default function ApplyPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/apply/index')
  const call = useSession(sessionId)
  const isBound = useBound()
  if (!isBound)
    return (
      <Page title={APPLY_WORDS.title}>
        <Empty
          icon="shield"
          title={TEXT.bindNote}
          action={{ label: TEXT.bind, onPress: () => open('features/members/pages/bind/index', {}) }}
        />
      </Page>
    )
  return call.state === 'ready' ? (
    <Form session={call.data} />
  ) : (
    <Page title={APPLY_WORDS.title}>
      <Loaded call={call}>{() => null}</Loaded>
    </Page>
  )
}

const Form = ({ session: now }: { session: SessionDetail }) => {
  // the answer that renews the session after sending must not turn the form into one that changes it
  const [session] = useState(now)
  const apply = useApply(session)
  const [done, setDone] = useState(false)
  const nowMs = useServerNow(60_000)
  if (done)
    return (
      <Page title={APPLY_WORDS.title}>
        <Result
          tone="good"
          title={apply.mine ? APPLY_WORDS.saved : APPLY_WORDS.done}
          note={apply.mine ? APPLY_WORDS.savedNote : APPLY_WORDS.doneNote}
          facts={[{ label: APPLY_WORDS.closes, value: momentText(session.closesAtMs, nowMs) }]}
        >
          <Button
            kind="main"
            label={APPLY_WORDS.see}
            onPress={() => replaceWith('features/matchmaking/pages/mine/index', {})}
          />
        </Result>
      </Page>
    )
  if (!apply.ready)
    return (
      <Page title={APPLY_WORDS.title}>
        <Skeleton rows={4} />
      </Page>
    )
  return <ApplyForm session={session} apply={apply} onDone={() => setDone(true)} />
}
