import { useEffect, useRef, useState } from 'react'
import { checkin } from '../../contract/checkin'
import type { Question } from '../../domain/checkin/questions'
import { call } from '../../platform/call'
import { useOnline } from '../../platform/network'
import { newRequestId } from '../../platform/request-id'
import { signal } from '../../platform/signal'
import { type GateAnswer, isUnsure, signalOf } from './answers'
import { type Attempt, type Found, keyOf, numberOf } from './attempt'
import { scanQueue } from './offline-scans'
import { foundHere, sendAttempt } from './send-attempt'
import type { MyDoor, Serving } from './serving'
import type { DoorPacks } from './use-door-packs'

const PROBE_EVERY_MS = 10_000

type GateState =
  | { readonly step: 'ready' }
  | { readonly step: 'checking' }
  /** A family's ticket: how many of them are here? */
  | { readonly step: 'question'; readonly attempt: Attempt; readonly found: Found }
  /** The organiser's own questions, asked at the door. */
  | { readonly step: 'asking'; readonly attempt: Attempt; readonly questions: readonly Question[] }
  /** A gift is given only after it was looked at. */
  | { readonly step: 'gift'; readonly attempt: Attempt; readonly found: Found | null; readonly festival: string }
  | { readonly step: 'answer'; readonly attempt: Attempt; readonly answer: GateAnswer }

export interface Redeem {
  readonly state: GateState
  /** The last try found no network: the phone decides by itself until one goes through. */
  readonly cut: boolean
  readonly scan: (code: string) => void
  readonly admit: (found: Found) => void
  readonly choosePlaces: (places: number) => void
  readonly giveAnswers: (answers: NonNullable<Attempt['answers']>) => void
  readonly confirmGift: (proxyName: string | null) => void
  /** The same attempt again, same nonce; only after an unsure answer. */
  readonly retry: () => void
  /** Takes the shown admission back. */
  readonly undo: () => void
  readonly undoProblem: string | null
  readonly dismiss: () => void
}

interface RedeemOptions {
  readonly serving: Serving | null
  readonly served: readonly MyDoor[]
  readonly kind: 'entry' | 'exit'
  readonly dry: boolean
  /** Some session gives several places to one sign-up, so a code is looked up before it is redeemed: one call more. */
  readonly asksPlaces: boolean
  readonly packs: DoorPacks
  readonly onAdmitted: () => void
}

/** Scans, questions, answers: one at a time. A lost answer keeps its attempt, and the same code takes it up again. */
export const useRedeem = (options: RedeemOptions): Redeem => {
  const { serving, served, kind, dry, asksPlaces, packs, onAdmitted } = options
  const [state, setState] = useState<GateState>({ step: 'ready' })
  const [undoProblem, setUndoProblem] = useState<string | null>(null)
  const [cut, setCut] = useState(false)
  const unsure = useRef<Attempt | null>(null)
  const online = useOnline()
  const { waiting } = packs
  useEffect(() => {
    if (!online) setCut(true)
  }, [online])
  // the queue went out, or the phone says there is a network again: the function decides once more
  useEffect(() => {
    if (online && waiting === 0) setCut(false)
  }, [online, waiting])

  // nothing waits to be sent: asks now and then whether the function can be reached again
  useEffect(() => {
    if (!cut) return undefined
    const timer = setInterval(() => {
      call(checkin.doors, {}).then(
        reply => reply.ok && setCut(false),
        () => undefined,
      )
    }, PROBE_EVERY_MS)
    return () => clearInterval(timer)
  }, [cut])

  const answer = (attempt: Attempt, given: GateAnswer) => {
    unsure.current = !given.ok && isUnsure(given.code) ? attempt : null
    signal(signalOf(given))
    setUndoProblem(null)
    setState({ step: 'answer', attempt, answer: given })
    if (!given.ok || given.dry) return
    onAdmitted()
    if (given.offline)
      scanQueue()
        .run()
        .catch(() => undefined)
  }

  const send = async (attempt: Attempt) => {
    setState({ step: 'checking' })
    const told = await sendAttempt(attempt, packs, cut)
    setCut(told.cut)
    const open = told.answer.ok ? [] : questionsOf(served, told.answer)
    if (open.length > 0) return setState({ step: 'asking', attempt, questions: open })
    answer(attempt, told.answer)
  }

  /** Looks a code up where it must be known before it is redeemed: a family, or a gift. */
  const lookUp = async (attempt: Attempt): Promise<Found | null | 'unsure'> => {
    const here = foundHere(attempt, packs)
    const number = 'code' in attempt.by ? numberOf(attempt.by.code) : null
    if ((here && (cut || here.places === 1)) || number === null) return here
    const reply = await call(checkin.search, { lists: [...attempt.serving.lists], query: number })
    if (!reply.ok && isUnsure(reply.code)) {
      if (here) return here
      answer(attempt, { ok: false, code: reply.code, details: undefined, requestNo: null })
      return 'unsure'
    }
    return reply.ok && reply.data.items.length === 1 ? (reply.data.items[0] ?? null) : null
  }

  /** Asks what has to be asked first: how many came, and whether the gift is to be given. */
  const proceed = async (attempt: Attempt, known: Found | null) => {
    const festival = attempt.kind === 'entry' ? giftOf(served, attempt) : null
    const asks = attempt.places === null && attempt.kind === 'entry' && asksPlaces
    if (!asks && (festival === null || attempt.confirmed)) return send(attempt)
    if (!known) setState({ step: 'checking' })
    const found = known ?? (await lookUp(attempt))
    if (found === 'unsure') return
    if (festival !== null && !attempt.confirmed) {
      signal('wait')
      return setState({ step: 'gift', attempt, found, festival })
    }
    if (found?.status !== 'confirmed' || found.places - found.used < 2) return send(attempt)
    signal('wait')
    setState({ step: 'question', attempt, found })
  }

  const begin = (by: Attempt['by'], known: Found | null) => {
    if (!serving || state.step === 'checking') return
    const last = unsure.current
    const same = last !== null && keyOf(last) === keyOf({ by })
    const fresh = { places: null, answers: null, proxyName: null, confirmed: false, kind, dry }
    const attempt = same ? { ...last, by } : { by, nonce: newRequestId(), serving, ...fresh }
    proceed(attempt, known).catch(() => setState({ step: 'ready' }))
  }
  const goOn = (attempt: Attempt) => {
    proceed(attempt, null).catch(() => setState({ step: 'ready' }))
  }

  const undo = async () => {
    if (state.step !== 'answer' || !state.answer.ok || !state.answer.undo) return
    const { attempt, answer: given } = state
    const problem = await takeBack(given.undo, packs)
    if (problem !== null) return setUndoProblem(problem)
    setUndoProblem(null)
    setState({ step: 'answer', attempt, answer: { ...given, undo: null, undone: true } })
    onAdmitted()
  }

  return {
    state,
    cut,
    scan: code => begin({ code }, null),
    admit: found => begin({ signUpId: found.signUpId, ...(found.ticketHex && { ticketHex: found.ticketHex }) }, found),
    choosePlaces: places => {
      if (state.step === 'question') goOn({ ...state.attempt, places })
    },
    giveAnswers: answers => {
      if (state.step === 'asking') send({ ...state.attempt, answers }).catch(() => setState({ step: 'ready' }))
    },
    confirmGift: proxyName => {
      if (state.step === 'gift') goOn({ ...state.attempt, proxyName, confirmed: true })
    },
    retry: () => {
      if (unsure.current) goOn(unsure.current)
    },
    undo: () => {
      undo().catch(() => undefined)
    },
    undoProblem,
    dismiss: () => setState({ step: 'ready' }),
  }
}

/** The questions that an answer says are still open, by the served sessions' own lists. */
const questionsOf = (
  served: readonly MyDoor[],
  { code, details }: Extract<GateAnswer, { ok: false }>,
): readonly Question[] => {
  const ids = details?.['questionIds']
  if (code !== 'ANSWERS_NEEDED' || !Array.isArray(ids)) return []
  return served.flatMap(door => door.doorPolicy.questions).filter(question => ids.includes(question.questionId))
}

/** The festival whose gift this door gives, null where it gives none. */
const giftOf = (served: readonly MyDoor[], { serving }: Attempt): string | null =>
  served.find(door => serving.lists.includes(door.sessionId) && door.doorPolicy.gift)?.doorPolicy.gift?.festival ?? null

/** Null once it is taken back, else the code of the refusal. */
const takeBack = async (
  undo: NonNullable<Extract<GateAnswer, { ok: true }>['undo']> | null,
  packs: DoorPacks,
): Promise<string | null> => {
  if (undo?.by === 'function') {
    const { signUpId, entryId } = undo
    const reply = await call(checkin.undo, { signUpId, entryId })
    return reply.ok ? null : reply.code
  }
  if (!undo || !packs.waitingNonces.has(undo.nonce)) return 'UNDO_SENT'
  await scanQueue().drop([undo.nonce])
  await packs.since.remove(undo.nonce)
  return null
}
