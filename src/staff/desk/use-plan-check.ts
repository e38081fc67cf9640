import { events } from '../../contract/events'
import { useCall } from '../../platform/use-call'

interface Plan {
  readonly eventId: string | undefined
  readonly venueName: string
  readonly spans: readonly { readonly startsAtMs: number; readonly endsAtMs: number }[]
}

/** The contract takes thirty. */
const MOST_SPANS = 30

/** What stands against planned sessions; null while unknown, and where it could not be asked: nothing is held up by it. */
export const usePlanCheck = ({ eventId, venueName, spans }: Plan) => {
  const venue = venueName.trim()
  const call = useCall(
    events.planCheck,
    {
      ...(eventId !== undefined && { eventId }),
      venueName: venue,
      spans: spans.slice(0, MOST_SPANS).map(({ startsAtMs, endsAtMs }) => ({ startsAtMs, endsAtMs })),
    },
    { enabled: venue !== '' && spans.length > 0 },
  )
  return call.state === 'ready' ? call.data : null
}
