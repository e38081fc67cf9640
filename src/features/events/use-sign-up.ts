import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../contract/define'
import { events } from '../../contract/events'
import { firstCounts, type PlaceCounts, placesOf } from '../../domain/events/place-room'
import type { PlaceKind } from '../../domain/events/words'
import { call } from '../../platform/call'
import { serverNowMs } from '../../platform/clock'
import { keepTicket } from '../../platform/kept-tickets'
import { newRequestId } from '../../platform/request-id'
import { useKeptCommand } from '../../platform/use-kept-command'
import { signUpDraft } from './sign-up-draft'
import type { EventSession } from './use-event'

export type SignedUp = Output<typeof events.signUp>

/** What goes with the places. */
interface Said {
  readonly guardianConsent: boolean
  /** Of the children, where the event asks for them. */
  readonly ages: readonly number[]
  readonly declares: 'women'[]
  readonly answers: { questionId: string; values: string[] }[]
  readonly wait: boolean
}

const RENEWS = [events.get, events.list, events.home, events.mine]

/** Puts the ticket on this phone at once, so that it shows where there is no network; failing is no harm. */
const fetchTicket = async (signUpId: string): Promise<void> => {
  const reply = await call(events.ticket, { signUpId })
  if (reply.ok) keepTicket({ ticket: reply.data, holder: '' }, serverNowMs())
}

/**
 * The form of one sign-up: what was chosen survives back and a kill, and so does what was sent: one attempt keeps its
 * number until an answer comes, whenever that is.
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
  const command = useKeptCommand(events.signUp, { renews: RENEWS })
  const { requestId } = draft
  const waits = command.isWaiting(requestId)
  const refusedLater = command.refusal(requestId)

  const keep = (next: typeof draft) => {
    setDraft(next)
    signUpDraft.write(next)
  }
  const arrive = (data: SignedUp) => {
    signUpDraft.remove()
    setDone(data)
    if (data.status === 'confirmed') fetchTicket(data.signUpId).catch(() => undefined)
  }
  // what was kept without a network, and sent by itself since
  const receipt = command.receipt(requestId)
  const arrived = useRef(arrive)
  arrived.current = arrive
  useEffect(() => {
    if (receipt?.ok && !done) arrived.current(receipt.data)
  }, [receipt, done])

  const setCount = (kind: PlaceKind, count: number) => {
    const counts: PlaceCounts = { ...draft.counts, [kind]: count }
    if (refusedLater) command.giveUp(requestId).catch(() => undefined)
    keep({ ...draft, counts, requestId: refusedLater ? newRequestId() : requestId })
    command.clear()
  }
  /** Sends it; false where the function said no, and the event may have changed. */
  const submit = async ({ guardianConsent, ages, ...said }: Said): Promise<boolean> => {
    keep(draft)
    const places = placesOf(draft.counts, { guardianConsent, ages })
    const reply = await command.run(requestId, { sessionId, places, ...said, requestId })
    if (reply.ok) {
      arrive(reply.data)
      return true
    }
    if (!isAnswered(reply.code)) return true
    keep({ ...draft, requestId: newRequestId() })
    return false
  }
  const refused = refusedLater ?? (waits ? null : command.refused)
  return { counts: draft.counts, setCount, submit, done, busy: command.busy, waits, refused }
}

/** Whether the function has said no. Without that the attempt may have gone through, and only its own number finds out. */
const isAnswered = (code: string): boolean => !['OFFLINE', 'BUSY', 'INTERNAL'].includes(code)
