import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { DOMAINS, flawOf, nameOf, procedures, samplesOf, send, type Wire } from './house-world'
import { collections } from './leak-scan'
import { accepted, type Cloud, startCloud } from './local-cloud'
import { documentsOf } from './probe-world'
import {
  ADMIN,
  DISTRICT,
  EVERYONE,
  type Gate,
  GUEST,
  OFFICER,
  OTHER,
  PLAIN,
  type Sample,
  type Who,
} from './samples/sample'

/** Every procedure stands here once. Ids are those of the officer's own union. */
const MAY: Readonly<Record<string, Gate>> = Object.assign({}, ...DOMAINS.map(domain => domain.may))
/** What is let in changes nothing that the next one needs: a version that nobody read, a grant and a helper made for this. */
const harmless: Readonly<Record<string, object>> = Object.assign({}, ...DOMAINS.map(domain => domain.harmless ?? {}))

let cloud: Cloud
let samples: Readonly<Record<string, Sample>>
let unionPath: readonly string[]

const roleOf = async (openid: string, role: 'officer' | 'auditor', unionId: string): Promise<string> => {
  const { member } = accepted(await cloud.as(openid).call(members.me, {}))
  return accepted(await cloud.as(ADMIN).call(members.grantRole, { memberId: member?.memberId ?? '', role, unionId }))
    .grantId
}

beforeAll(async () => {
  cloud = await startCloud({ demo: true })
  const { items: unions } = accepted(await cloud.as(ADMIN).call(members.unions, {}))
  const made = await samplesOf(cloud)
  const union = unions.find(one => one.unionId === made['members.exportRoster']?.input['unionId'])
  const parent = unions.find(one => one.unionId === union?.parentId)
  unionPath = ['root', parent?.unionId ?? '', union?.unionId ?? '']
  const another = unions.find(one => one.kind === 'grassroots' && one.unionId !== union?.unionId)
  await roleOf(OTHER, 'officer', another?.unionId ?? '')
  const grantId = await roleOf('oDemoMember020', 'auditor', union?.unionId ?? '')
  const { member: newcomer } = accepted(await cloud.as('oDemoMember021').call(members.me, {}))
  // a request that waits in the officer's union: a stranger types what stands in the roster
  const row = { by: 'employee' as const, name: '张晓明', employeeNo: 'YS0001' }
  accepted(await cloud.as('oHouseAsker').call(members.bind, row))
  const { items: waiting } = accepted(await cloud.as(DISTRICT).call(members.bindingRequests, {}))
  const request = { requestId: waiting[0]?.requestId, approve: false }
  const unionId = union?.unionId
  samples = {
    ...made,
    'members.decideBinding': { openid: OFFICER, input: request },
    'members.revokeRole': { openid: ADMIN, input: { grantId } },
    'members.grantRole': { openid: ADMIN, input: { memberId: newcomer?.memberId, role: 'officer', unionId } },
    'members.importStart': { openid: ADMIN, input: { ...made['members.importStart']?.input, unionId } },
  }
})
afterAll(() => cloud?.stop())

const isLetIn = (answer: Wire): boolean =>
  answer.ok || !['FORBIDDEN', 'NOT_FOUND', 'NOT_BOUND', 'NO_DOOR_ACCESS'].includes(answer.code ?? '')

test('the table names every procedure', () => {
  expect(Object.keys(MAY).sort()).toEqual(procedures.map(nameOf).sort())
})

/** Whoever has to be refused asks first, so that what is let in spoils nothing. */
const inOrder = (allowed: readonly Who[]) =>
  [...EVERYONE].sort((a, b) => Number(allowed.includes(a)) - Number(allowed.includes(b)))

test.each(procedures.filter(one => one.action !== 'join').map(one => [nameOf(one), one] as const))(
  '%s lets in whom the table names and nobody else, and answers by its contract',
  async (name, procedure) => {
    const { who = [] } = MAY[name] ?? {}
    const input = { ...samples[name]?.input, ...harmless[name] }
    const answers: [string, boolean, string | null][] = []
    for (const openid of inOrder(who)) {
      const answer = await send(cloud, openid, procedure, input)
      // the second to decide, or to revoke, finds it done: that is being let in too
      const isDone = name === 'members.revokeRole' && openid === ADMIN
      answers.push([openid, isDone || isLetIn(answer), flawOf(procedure, answer)])
    }
    expect(answers).toEqual(inOrder(who).map(openid => [openid, who.includes(openid), null]))
  },
)

test('the table agrees with can()', async () => {
  for (const [name, { who, action }] of Object.entries(MAY)) {
    if (!action) continue
    for (const openid of EVERYONE) {
      const { accountId, roles } = accepted(await cloud.as(openid).call(members.me, {}))
      const actor = { accountId, memberId: null, unionId: null, roles }
      expect([name, openid, can(actor, action, { unionPath })]).toEqual([name, openid, who.includes(openid)])
    }
  }
})

test('every procedure answers nobody’s ids, and nobody at all, without a word more', async () => {
  const strange = JSON.parse(
    JSON.stringify(samples).replace(/"[0-9A-HJKMNP-TV-Z]{26}"/g, '"00000000000000000000000000"'),
  ) as typeof samples
  for (const procedure of procedures) {
    const input = strange[nameOf(procedure)]?.input
    for (const openid of [...EVERYONE, '']) {
      const answer = await send(cloud, openid, procedure, input)
      expect([nameOf(procedure), openid, flawOf(procedure, answer)]).toEqual([nameOf(procedure), openid, null])
    }
  }
})

/** Where an input holds one of our ids. */
const idsAt = (value: unknown, at: readonly string[] = []): (readonly string[])[] => {
  if (typeof value === 'string') return OURS.test(value) ? [at] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => idsAt(one, [...at, key]))
}
const OURS = /^[0-9A-HJKMNP-TV-Z]{26}$/

const withId = (input: unknown, [key, ...rest]: readonly string[], id: string): unknown => {
  if (key === undefined) return id
  const copy = Array.isArray(input) ? [...input] : { ...(input as object) }
  Reflect.set(copy, key, withId(Reflect.get(input as object, key), rest, id))
  return copy
}

test('ids of other people’s things, of the same kind and of others, let nobody in, and are answered by the contract', async () => {
  const kinds = await Promise.all(
    collections().map(async name => (await documentsOf(cloud, name)).map(({ _id }) => String(_id))),
  )
  const known = kinds.map(ids => ids.filter(id => OURS.test(id))).filter(ids => ids.length > 0)
  const wrong: string[] = []
  for (const [turn, procedure] of procedures.entries()) {
    const name = nameOf(procedure)
    const { input = {} } = samples[name] ?? {}
    const { who = [] } = MAY[name] ?? {}
    for (const at of idsAt(input)) {
      const own = at.reduce<unknown>((value, key) => Reflect.get(value as object, key), input)
      const same = known.find(ids => ids.includes(String(own))) ?? []
      // two of the same kind, and of three other kinds one each, others for every procedure
      const others = [0, 1, 2].map(i => known[(turn * 7 + i * 11) % known.length]?.[0] ?? '')
      for (const id of [same[0], same[same.length - 1], ...others]) {
        if (id === undefined || id === own) continue
        for (const openid of ['oHouseOutsider', 'oDemoMember040']) {
          const answer = await send(cloud, openid, procedure, withId(input, at, id))
          const flaw = flawOf(procedure, answer)
          const may = who.includes(openid === 'oHouseOutsider' ? GUEST : PLAIN)
          if (flaw || (!may && isLetIn(answer))) wrong.push(`${name} ${at.join('.')} ${openid}: ${flaw ?? answer.code}`)
        }
      }
    }
  }
  expect(wrong).toEqual([])
})

test('what somebody was answered under a requestId is told to nobody who sends the same', async () => {
  const told: string[] = []
  for (const procedure of procedures) {
    const name = nameOf(procedure)
    const { openid = '', input = {} } = samples[name] ?? {}
    const { who = [] } = MAY[name] ?? {}
    if (input['requestId'] === undefined) continue
    const sent = name === 'aid.act' ? input : { ...input, ...harmless[name] }
    await send(cloud, openid, procedure, sent)
    for (const other of EVERYONE.filter(one => one !== openid && !who.includes(one)))
      if (isLetIn(await send(cloud, other, procedure, sent))) told.push(`${name} ${other}`)
  }
  expect(told).toEqual([])
})

test('a role taken away, a door taken away, count with the very next call', async () => {
  const { items } = accepted(await cloud.as(ADMIN).call(members.roles, {}))
  const { accountId } = accepted(await cloud.as(OTHER).call(members.me, {}))
  const grantId = items.find(one => one.accountId === accountId)?.grantId ?? ''
  accepted(await cloud.as(ADMIN).call(members.revokeRole, { grantId }))
  expect(await cloud.as(OTHER).call(events.desk, {})).toMatchObject({ ok: false, code: 'FORBIDDEN' })
})
