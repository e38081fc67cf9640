import { useEffect } from 'react'
import { events } from '../../contract/events'
import { members } from '../../contract/members'
import { serverNowMs } from '../../platform/clock'
import { forgetTicket, keepTicket, keptTicket, type Ticket } from '../../platform/kept-tickets'
import { useCall } from '../../platform/use-call'

export type TicketState =
  | { state: 'loading' }
  | { state: 'ready'; ticket: Ticket; holder: string; fromPhone: boolean }
  | { state: 'refused'; fn: string; code: string; requestNo: string | null }

/** Answers after which the ticket on this phone is worth nothing. */
const GONE: readonly string[] = ['NO_TICKET', 'NOT_FOUND', 'NOT_BOUND']

/** A ticket: from the phone at once, renewed by the function when it can be reached. The phone's is enough to enter. */
export const useTicket = (signUpId: string): TicketState & { reload: () => void } => {
  const { reload, ...call } = useCall(events.ticket, { signUpId }, { enabled: signUpId !== '' })
  const me = useCall(members.me, {})
  const kept = keptTicket(signUpId)
  const fresh = call.state === 'ready' ? call.data : null
  const name = (me.state === 'ready' && me.data.member?.name) || kept?.holder || ''
  const isGone = call.state === 'refused' && GONE.includes(call.code)
  useEffect(() => {
    if (fresh) keepTicket({ ticket: fresh, holder: name }, serverNowMs())
    if (isGone) forgetTicket(signUpId)
  }, [fresh, name, isGone, signUpId])
  if (fresh) return { state: 'ready', ticket: fresh, holder: name, fromPhone: false, reload }
  if (kept && !isGone)
    return { state: 'ready', ticket: kept.ticket, holder: name, fromPhone: call.state === 'refused', reload }
  if (call.state === 'refused')
    return { state: 'refused', fn: call.fn, code: call.code, requestNo: call.requestNo, reload }
  return { state: 'loading', reload }
}
