import * as v from 'valibot'
import { COMMON_REFUSALS, contract } from '../../src/contract/all'
import { checkin } from '../../src/contract/checkin'
import type { Procedure } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import { accepted, type Cloud } from './local-cloud'
import { accountSamples } from './samples/account'
import { accountOwnSamples } from './samples/account-own'
import { aidSamples } from './samples/aid'
import { checkinSamples } from './samples/checkin'
import { eventsSamples } from './samples/events'
import { matchmakingSamples } from './samples/matchmaking'
import { membersSamples } from './samples/members'
import { memberMovesSamples } from './samples/members-moves'
import { officeSamples } from './samples/office'
import { publicationSamples } from './samples/publication'
import { qaSamples } from './samples/qa'
import { ADMIN, type DomainSamples, GATE, type Ground, MEMBER, OFFICER, type Sample } from './samples/sample'

export { ADMIN, GATE, MEMBER, OFFICER, type Sample }

/** Every domain in the house-wide tests. */
export const DOMAINS: readonly DomainSamples[] = [
  membersSamples,
  memberMovesSamples,
  eventsSamples,
  checkinSamples,
  accountSamples,
  accountOwnSamples,
  officeSamples,
  qaSamples,
  publicationSamples,
  matchmakingSamples,
  aidSamples,
]

/** Every procedure of the product, as the wire names it. */
export const procedures: readonly Procedure[] = Object.values(contract).flatMap(domain =>
  Object.values(domain as Readonly<Record<string, Procedure>>),
)

export const nameOf = ({ fn, action }: Procedure): string => `${fn}.${action}`

export interface Wire {
  readonly ok: boolean
  readonly data?: unknown
  readonly code?: string
  readonly details?: Readonly<Record<string, unknown>>
  readonly nowMs?: number
}

/** Sends `input` raw; throws where the function answered nothing of ours. */
export const send = async (cloud: Cloud, openid: string, procedure: Procedure, input: unknown): Promise<Wire> => {
  const body = await cloud.as(openid).raw(procedure.fn, { action: procedure.action, input })
  if (body.result === undefined) throw new Error(`${nameOf(procedure)}: ${body.errCode} ${body.errMsg}`)
  return body.result as Wire
}

/** What is wrong with an answer by its own contract, null where nothing is. */
export const flawOf = (procedure: Procedure, answer: Wire): string | null => {
  if (typeof answer.nowMs !== 'number') return 'no nowMs'
  if (!answer.ok) {
    const declared: readonly string[] = [...procedure.refusals, ...COMMON_REFUSALS]
    if (answer.code === 'INTERNAL') return `INTERNAL ${JSON.stringify(answer.details)}`
    return declared.includes(answer.code ?? '') ? null : `undeclared ${answer.code}`
  }
  const read = v.safeParse(procedure.output, answer.data)
  if (!read.success) return `output: ${read.issues.map(issue => v.getDotPath(issue)).join(', ')}`
  return JSON.stringify(read.output) === JSON.stringify(answer.data) ? null : 'output has keys beyond the schema'
}

/** The session of the demo world that is open for sign-up and at the door now, with the gate's helper. */
export const liveSession = async (cloud: Cloud): Promise<{ eventId: string; sessionId: string }> => {
  const { items: doors } = accepted(await cloud.as(GATE).call(checkin.doors, {}))
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  const { items } = accepted(await cloud.as(MEMBER).call(events.list, {}))
  const open = items
    .flatMap(event => event.sessions.map(session => ({ ...session, eventId: event.eventId })))
    .filter(one => one.signUpOpensAtMs <= nowMs && nowMs < one.signUpClosesAtMs && one.taken < one.capacity)
  const door = doors.find(
    one =>
      one.doorOpensAtMs <= nowMs &&
      nowMs < one.doorClosesAtMs &&
      open.some(({ sessionId }) => sessionId === one.sessionId),
  )
  if (!door) throw new Error('no session of the demo is open and at the door now')
  return { eventId: door.eventId, sessionId: door.sessionId }
}

/** The demo world's live session with MEMBER's ticket: what every domain's samples stand on. */
const groundOf = async (cloud: Cloud): Promise<Ground> => {
  const { eventId, sessionId } = await liveSession(cloud)
  const signUp = { sessionId, places: [{ kind: 'self' as const }], requestId: 'house-1' }
  const { signUpId } = accepted(await cloud.as(MEMBER).call(events.signUp, signUp))
  const { organiserUnionId: unionId } = accepted(await cloud.as(OFFICER).call(events.edit, { eventId }))
  const { items } = accepted(await cloud.as(OFFICER).call(events.organisers, {}))
  return {
    cloud,
    eventId,
    sessionId,
    signUpId,
    unionId,
    unionName: items.find(one => one.unionId === unionId)?.name ?? '',
  }
}

/** One accepted input for every procedure of the demo world, by the procedure's name. */
export const samplesOf = async (cloud: Cloud): Promise<Readonly<Record<string, Sample>>> => {
  const ground = await groundOf(cloud)
  const all: Record<string, Sample> = {}
  for (const domain of DOMAINS) Object.assign(all, await domain.samples(ground))
  return all
}

/** Every collection's documents as one text, to see whether anything changed. */
export const worldText = async (cloud: Cloud, collections: readonly string[]): Promise<string> => {
  const parts: string[] = []
  for (const collectionName of collections) {
    for (let offset = 0; ; offset += 1000) {
      const page = {
        action: 'database.getDocument',
        collectionName,
        query: '{}',
        queryType: 'WHERE',
        limit: 1000,
        offset,
      }
      const reply = (await cloud.post('/admin', page)) as { data: { list: string[] } }
      parts.push(...reply.data.list.map(text => `${collectionName} ${text}`))
      if (reply.data.list.length < 1000) break
    }
  }
  return parts.sort().join('\n')
}
