import { useRouteParams } from '../../../../platform/navigation'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { ApplyForm } from '../../components/apply-form'
import { TEXT } from '../../text'
import { useSession } from '../../use-session'

/** Applying, or changing the own card before the list is sealed. */
export default function ApplyPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/apply/index')
  const call = useSession(sessionId)
  return (
    <Page title={TEXT.apply}>
      <Loaded call={call}>{session => <ApplyForm session={session} />}</Loaded>
    </Page>
  )
}
