import { useState } from 'react'
import type { Output } from '../../contract/define'
import { events } from '../../contract/events'
import { firstCounts, type PlaceCounts, placesOf } from '../../domain/events/place-room'
import type { PlaceKind } from '../../domain/events/words'
import { call } from '../../platform/call'
import { serverNowMs } from '../../platform/clock'
import { keepTicket } from '../../platform/kept-tickets'
import { newRequestId } from '../../platform/request-id'
import { useCommand } from '../../platform/use-command'
import { signUpDraft } from './sign-up-draft'
import type { EventSession } from './use-event'

export type SignedUp = Output<typeof events.signUp>

/** Puts the ticket on this phone at once, so that it shows where there is no network; failing is no harm. */
const fetchTicket = async (signUpId: string): Promise<void> => {
  const reply = await call(events.ticket, { signUpId })
  if (reply.ok) keepTicket({ ticket: reply.data, holder: '' }, serverNowMs())
}

/**
 * The form of one sign-up: what was chosen survives back and a kill, and one attempt keeps its number until
 * an answer comes, whatever it is.
 */
export const useSignUp = (session: EventSession) => {
  const { sessionId } = session
  const [draft, setDraft] = useState(() => {
    const kept = signUpDraft.read()
    return kept?.sessionId === sessionId
      ? kept
      : { sessionId, counts: firstCounts(session.allowed), requestId: newRequestId() }
  })
  const [done, setDone] = useState<SignedUp | null>(null)
  const command = useCommand(events.signUp, { renews: [events.get, events.list, events.home, events.mine] })

  const keep = (next: typeof draft) => {
    setDraft(next)
    signUpDraft.write(next)
  }
  const setCount = (kind: PlaceKind, count: number) => {
    const counts: PlaceCounts = { ...draft.counts, [kind]: count }
    keep({ ...draft, counts })
    command.clear()
  }
  /** Sends it; false where the function said no, and the event may have changed. */
  const submit = async (guardianConsent: boolean): Promise<boolean> => {
    keep(draft)
    const reply = await command.run({
      sessionId,
      places: placesOf(draft.counts, guardianConsent),
      requestId: draft.requestId,
    })
    if (reply.ok) {
      signUpDraft.remove()
      setDone(reply.data)
      if (reply.data.status === 'confirmed') fetchTicket(reply.data.signUpId).catch(() => undefined)
      return true
    }
    if (!isAnswered(reply.code)) return true
    keep({ ...draft, requestId: newRequestId() })
    return false
  }
  return { counts: draft.counts, setCount, submit, done, busy: command.busy, refused: command.refused }
}

/** Whether the function has said no. Without that the attempt may have gone through, and only its own number finds out. */
const isAnswered = (code: string): boolean => !['OFFLINE', 'BUSY', 'INTERNAL'].includes(code)
