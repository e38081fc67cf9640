import { useRef, useState } from 'react'
import { checkin } from '../../contract/checkin'
import type { Output } from '../../contract/define'
import { shortNumber } from '../../domain/checkin/short-number'
import { decodeCode, toHex } from '../../domain/codes'
import { call } from '../../platform/call'
import { noticeOf } from '../../platform/refused'
import type { Reply } from '../../platform/reply'
import { newRequestId } from '../../platform/request-id'
import { signal } from '../../platform/signal'
import { type GateAnswer, isUnsure, signalOf } from './answers'
import type { Serving } from './serving'

export type Found = Output<typeof checkin.search>['items'][number]

/** One person before the door. The nonce stays the same until an answer came. */
interface Attempt {
  readonly by: { readonly code: string } | { readonly signUpId: string }
  readonly nonce: string
  readonly serving: Serving
  readonly places: number | null
}

type GateState =
  | { readonly step: 'ready' }
  | { readonly step: 'checking' }
  /** A family's ticket: how many of them are here? */
  | { readonly step: 'question'; readonly attempt: Attempt; readonly found: Found }
  | { readonly step: 'answer'; readonly attempt: Attempt; readonly answer: GateAnswer }

export interface Redeem {
  readonly state: GateState
  readonly scan: (code: string) => void
  readonly admit: (found: Found) => void
  readonly choosePlaces: (places: number) => void
  /** The same attempt again, same nonce; only after an unsure answer. */
  readonly retry: () => void
  readonly dismiss: () => void
}

interface RedeemOptions {
  readonly serving: Serving | null
  /** Some session gives several places to one sign-up, so a code is looked up before it is redeemed: one call more. */
  readonly asksPlaces: boolean
  readonly onAdmitted: () => void
}

/** Scans, questions, answers: one at a time. A lost answer keeps its attempt, and the same code takes it up again. */
export const useRedeem = ({ serving, asksPlaces, onAdmitted }: RedeemOptions): Redeem => {
  const [state, setState] = useState<GateState>({ step: 'ready' })
  const unsure = useRef<Attempt | null>(null)

  const answer = (attempt: Attempt, given: GateAnswer) => {
    unsure.current = !given.ok && isUnsure(given.code) ? attempt : null
    signal(signalOf(given))
    setState({ step: 'answer', attempt, answer: given })
    if (given.ok) onAdmitted()
  }

  const send = async (attempt: Attempt) => {
    setState({ step: 'checking' })
    const { lists, doorId } = attempt.serving
    const places = attempt.places === null ? {} : { places: attempt.places }
    const common = { lists: [...lists], doorId, nonce: attempt.nonce, ...places }
    const reply: Reply<typeof checkin.redeem> =
      'code' in attempt.by
        ? await call(checkin.redeem, { code: attempt.by.code, ...common })
        : await call(checkin.admit, { signUpId: attempt.by.signUpId, ...common })
    answer(attempt, reply.ok ? { ok: true, ...reply.data } : { ok: false, ...noticeOf('checkin', reply) })
  }

  /** Asks for the number of people first where the ticket has several places left. */
  const proceed = async (attempt: Attempt, known: Found | null) => {
    if (attempt.places !== null) return send(attempt)
    let found = known
    const number = 'code' in attempt.by ? numberOf(attempt.by.code) : null
    if (!found && asksPlaces && number) {
      setState({ step: 'checking' })
      const reply = await call(checkin.search, { lists: [...attempt.serving.lists], query: number })
      if (!reply.ok && isUnsure(reply.code)) return answer(attempt, { ok: false, ...noticeOf('checkin', reply) })
      found = reply.ok && reply.data.items.length === 1 ? (reply.data.items[0] ?? null) : null
    }
    if (found?.status !== 'confirmed' || found.places - found.used < 2) return send(attempt)
    signal('wait')
    setState({ step: 'question', attempt, found })
  }

  const begin = (by: Attempt['by'], known: Found | null) => {
    if (!serving || state.step === 'checking') return
    const last = unsure.current
    const same = last !== null && keyOf(last.by) === keyOf(by)
    const attempt = same ? { ...last, by } : { by, nonce: newRequestId(), serving, places: null }
    proceed(attempt, known).catch(() => setState({ step: 'ready' }))
  }

  return {
    state,
    scan: code => begin({ code }, null),
    admit: found => begin({ signUpId: found.signUpId }, found),
    choosePlaces: places => {
      if (state.step === 'question') send({ ...state.attempt, places }).catch(() => undefined)
    },
    retry: () => {
      if (unsure.current) proceed(unsure.current, null).catch(() => undefined)
    },
    dismiss: () => setState({ step: 'ready' }),
  }
}

/** Whom an attempt is about: a rotating code is another text every 30 s and still the same ticket. */
const keyOf = (by: Attempt['by']): string => ('code' in by ? (numberOf(by.code) ?? by.code) : by.signUpId)

/** The short number inside a readable code; null for anything else, which the function then refuses by name. */
const numberOf = (code: string): string | null => {
  const read = decodeCode(code)
  return read ? shortNumber(toHex(read.ticket)) : null
}
