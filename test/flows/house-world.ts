import * as v from 'valibot'
import { COMMON_REFUSALS, contract } from '../../src/contract/all'
import { checkin } from '../../src/contract/checkin'
import type { Procedure } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { accepted, type Cloud } from './local-cloud'

export const MEMBER = 'oDemoMember001'
export const OFFICER = 'oDemoOfficer'
export const GATE = 'oDemoGate'
export const ADMIN = 'oDemoAdmin'

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

export interface Sample {
  /** Who may do it and is answered. */
  readonly openid: string
  readonly input: Readonly<Record<string, unknown>>
}

/** One accepted input for every procedure of the demo world, by the procedure's name; `MEMBER` holds a ticket of the live session. */
export const samplesOf = async (cloud: Cloud): Promise<Readonly<Record<string, Sample>>> => {
  const { eventId, sessionId } = await liveSession(cloud)
  const signUp = { sessionId, places: [{ kind: 'self' as const }], requestId: 'house-1' }
  const { signUpId } = accepted(await cloud.as(MEMBER).call(events.signUp, signUp))
  const { staticCode } = accepted(await cloud.as(MEMBER).call(events.ticket, { signUpId }))
  const edited = accepted(await cloud.as(OFFICER).call(events.edit, { eventId }))
  const { state: _, ...draft } = edited
  const { items: unions } = accepted(await cloud.as(ADMIN).call(members.unions, {}))
  const union = unions.find(one => one.unionId === draft.organiserUnionId)
  if (!union) throw new Error('the organiser is a union')
  const { inviteCode } = accepted(await cloud.as(OFFICER).call(checkin.invite, { sessionId, hours: 24, uses: 50 }))
  const { items: helpers } = accepted(await cloud.as(OFFICER).call(checkin.helpers, { sessionId }))
  const { member } = accepted(await cloud.as(MEMBER).call(members.me, {}))
  const { items: roles } = accepted(await cloud.as(ADMIN).call(members.roles, {}))
  const scan = { lists: [sessionId], nonce: 'house-scan', doorId: 'main', places: 1 }
  const by = (openid: string, input: Sample['input'] = {}): Sample => ({ openid, input })
  const place = {
    name: union.name,
    kind: union.kind,
    form: union.form,
    parentId: union.parentId,
    companies: ['甲公司'],
  }
  return {
    'members.me': by(MEMBER),
    'members.bind': by('oHouseStranger', { by: 'phone', name: '无此人', phone: '13900000000' }),
    'members.withdrawBinding': by('oDemoGuest'),
    'members.bindingRequests': by(OFFICER),
    'members.decideBinding': by(OFFICER, { requestId: 'none', approve: false, reason: '不符' }),
    'members.unions': by(MEMBER, { parentId: 'root' }),
    'members.saveUnion': by(ADMIN, { unionId: union.unionId, ...place, requestId: 'house-2' }),
    'members.roster': by(OFFICER, { unionId: union.unionId, query: '张晓' }),
    'members.importStart': by(ADMIN, { fileId: 'cloud://env/none.xlsx', unionId: 'root', requestId: 'house-3' }),
    'members.importStep': by(ADMIN, { importId: 'none', step: 0 }),
    'members.exportRoster': by(OFFICER, { unionId: union.unionId }),
    'members.roles': by(ADMIN),
    'members.grantRole': by(ADMIN, {
      ...{ memberId: member?.memberId ?? '', role: 'district', unionId: 'root', capabilities: ['statistics'] },
    }),
    'members.revokeRole': by(ADMIN, { grantId: roles.find(one => one.role === 'auditor')?.grantId ?? '' }),
    'events.list': by(MEMBER, { brand: draft.brand }),
    'events.get': by(MEMBER, { eventId }),
    'events.home': by(MEMBER),
    'events.signUp': by(MEMBER, { ...signUp }),
    'events.cancel': by(MEMBER, { signUpId }),
    'events.mine': by(MEMBER),
    'events.ticket': by(MEMBER, { signUpId }),
    'events.desk': by(OFFICER, { state: 'published' }),
    'events.edit': by(OFFICER, { eventId }),
    'events.save': by(OFFICER, {
      ...draft,
      sessions: draft.sessions.map(({ taken: __, ...one }) => one),
      requestId: 'house-4',
    }),
    'events.publish': by(OFFICER, { eventId, version: draft.version }),
    'events.callOff': by(OFFICER, { eventId, version: draft.version, reason: '天气原因' }),
    'events.signUps': by(OFFICER, { sessionId, status: 'confirmed' }),
    'events.organisers': by(OFFICER),
    'checkin.doors': by(GATE),
    'checkin.redeem': by(GATE, { code: staticCode, ...scan }),
    'checkin.admit': by(GATE, { signUpId, ...scan, nonce: 'house-hand' }),
    'checkin.search': by(GATE, { lists: [sessionId], query: '张晓' }),
    'checkin.counts': by(GATE, { lists: [sessionId] }),
    'checkin.invite': by(OFFICER, { sessionId, hours: 24, uses: 3 }),
    'checkin.join': by('oHouseHelper', { inviteCode }),
    'checkin.helpers': by(OFFICER, { sessionId }),
    'checkin.revoke': by(OFFICER, { grantId: helpers[0]?.grantId ?? '' }),
  }
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
