import { randomBytes } from 'node:crypto'
import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { account } from '../../src/contract/account'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { CONSENTS } from '../../src/domain/consents'
import { photo } from './files-made'
import { liveSession } from './house-world'
import { collections } from './leak-scan'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { documentsOf } from './probe-world'

let cloud: Cloud
let sessionId: string
const as = (openid: string) => cloud.as(openid)
const person = (n: number) => `oDemoMember${String(n).padStart(3, '0')}`
const sum = (counted: readonly { count: number }[]) => counted.reduce((all, { count }) => all + count, 0)
const newId = () => randomBytes(8).toString('hex')

beforeAll(async () => {
  cloud = await startCloud({ demo: true })
  sessionId = (await liveSession(cloud)).sessionId
})
afterAll(() => cloud?.stop())

const rows = async (collectionName: string, query: object): Promise<Record<string, unknown>[]> => {
  const ask = { action: 'database.getDocument', collectionName, query: JSON.stringify(query), queryType: 'WHERE' }
  const reply = await cloud.post('/admin', { ...ask, limit: 1000, offset: 0 })
  return (reply as { data: { list: string[] } }).data.list.map(text => JSON.parse(text) as Record<string, unknown>)
}

/** A member with a sign-up, a consent, a file. */
const furnish = async (openid: string): Promise<{ accountId: string; memberId: string; fileId: string }> => {
  const { accountId, member } = accepted(await as(openid).call(members.me, {}))
  accepted(await as(openid).call(events.signUp, { sessionId, places: [{ kind: 'self' }], requestId: newId() }))
  const { version } = CONSENTS['account.childData']
  const consent = { kind: 'account.childData' as const, version, about: 'a', guardianOf: 'c' }
  accepted(await as(openid).call(account.giveConsent, consent))
  const content = photo({})
  const start = { bytes: content.length, purpose: 'photo' as const, requestId: newId() }
  const { fileId, folder } = accepted(await as(openid).call(account.startFile, start))
  const uploads = [await as(openid).upload(`${folder}/0`, content)]
  accepted(await as(openid).call(account.takeFile, { fileId, uploads }))
  return { accountId, memberId: member?.memberId ?? '', fileId }
}

/** What is left of a person, apart from chains, the roster row and the receipt. */
const leftOf = async ({ accountId, memberId }: { accountId: string; memberId: string }) => ({
  account: (await rows('accounts', { _id: accountId })).map(({ openid, card, roles }) => ({ openid, card, roles })),
  row: (await rows('roster', { _id: memberId })).map(({ accountId: bound, status }) => ({ bound, status })),
  named: await rows('sign_ups', { memberId, nameMasked: { $ne: '' } }),
  consents: await rows('consents', { accountId }),
  files: await rows('files', { accountId }),
  messages: await rows('inbox', { accountId }),
})
const GONE = {
  account: [{ openid: '', card: null, roles: [] }],
  row: [{ bound: null, status: 'active' }],
  ...{ named: [], consents: [], files: [], messages: [] },
}

describe('my data as a file', () => {
  test('holds what is mine in Chinese words, and nobody else’s', async () => {
    const me = person(291)
    await furnish(me)
    await furnish(person(292))
    const mine = accepted(await as(me).call(members.me, {})).member
    const other = accepted(await as(person(292)).call(members.me, {})).member
    const { url, fileName, rows: count } = accepted(await as(me).call(account.exportMine, {}))
    expect(fileName).toMatch(/^我的资料-\d{4}-\d\d-\d\d\.xlsx$/)
    const sheet = await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()))
    expect(sheet).toHaveLength(count + 1)
    const text = JSON.stringify(sheet)
    for (const word of ['会籍', '姓名', '手机号', '活动报名', '我的同意', '上传的文件', mine?.name ?? '?'])
      expect(text).toContain(word)
    expect(text).toMatch(/1990000\d{4}/)
    expect(text.match(/1990000\d{4}/g)).toHaveLength(1)
    expect(text).not.toContain(other?.employeeNo ?? '?')
  })

  test('a removed file is absent from the export, and the export itself goes within hours', async () => {
    const me = person(293)
    const { fileId } = await furnish(me)
    const exported = async () => {
      const { url } = accepted(await as(me).call(account.exportMine, {}))
      return JSON.stringify(await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer())))
    }
    expect(await exported()).toContain('上传的文件')
    accepted(await as(me).call(account.dropFile, { fileId }))
    expect(await exported()).not.toContain('上传的文件')
    await cloud.post('/__clock', { advanceMs: 2 * 3_600_000 })
    await cloud.post('/__timer/account')
    expect(await rows('files', { ownerKind: 'account.export' })).toEqual([])
  })

  test('its file is no upload that could be taken in', async () => {
    const me = person(294)
    accepted(await as(me).call(account.exportMine, {}))
    const { accountId } = accepted(await as(me).call(members.me, {}))
    const [made] = await rows('files', { accountId, ownerKind: 'account.export' })
    expect(codeOf(await as(me).call(account.takeFile, { fileId: String(made?.['_id']), uploads: ['x'] }))).toBe(
      'NOT_FOUND',
    )
  })

  test('at most ten a day', async () => {
    await cloud.awayFromTheEndOf(24 * 3_600_000)
    const codes: string[] = []
    for (let i = 0; i < 11; i++) codes.push(codeOf(await as('oDemoGuest').call(account.exportMine, {})))
    expect(codes.slice(9)).toEqual(['OK', 'TOO_OFTEN'])
  })
})

describe('deletion', () => {
  test('the receipt adds up: what the plan counted is what went, and nothing is left', async () => {
    const me = person(299)
    const who = await furnish(me)
    const plan = accepted(await as(me).call(account.exitPlan, { kind: 'delete' }))
    expect(plan.blocked).toBeNull()
    const requestId = newId()
    const planned = sum(plan.removed)
    const wrong = { kind: 'delete' as const, planned: planned + 1, requestId }
    expect(codeOf(await as(me).call(account.exit, wrong))).toBe('PLAN_CHANGED')
    const receipt = accepted(await as(me).call(account.exit, { kind: 'delete', planned, requestId }))
    expect(receipt).toMatchObject({ state: 'done', removed: plan.removed, kept: plan.kept })
    expect(Object.fromEntries(receipt.removed.map(({ what, count }) => [what, count]))).toMatchObject({
      ...{ 会籍绑定: 1, 同意记录: 1, 上传的文件: 1 },
    })
    expect(await leftOf(who)).toEqual(GONE)
    expect(accepted(await as(me).call(account.exit, { kind: 'delete', planned, requestId }))).toEqual(receipt)
    expect(accepted(await as(me).call(account.exitPlan, { kind: 'delete' })).removed).toEqual([])
    expect(accepted(await as(me).call(account.exits, {})).items).toEqual([receipt])
    expect(accepted(await as(me).call(members.me, {})).binding).toBe('none')
    expect(JSON.stringify(receipt)).not.toMatch(/1990000\d{4}/)
  })

  test('killed after any write, the timer or the next tap ends the same', async () => {
    let killed = true
    for (let n = 1; killed; n++) {
      const me = person(250 + n)
      const who = await furnish(me)
      const { removed } = accepted(await as(me).call(account.exitPlan, { kind: 'delete' }))
      const input = { kind: 'delete' as const, planned: sum(removed), requestId: newId() }
      await cloud.post('/__kill', { afterWrites: n, function: 'account' })
      await as(me).raw('account', { action: 'exit', input })
      killed = ((await cloud.get('/__kill')) as { last?: { killed: boolean } }).last?.killed === true
      await cloud.post('/__kill', { afterWrites: 0, function: 'account' })
      // a kill within a transaction leaves its locks for half a minute
      await cloud.post('/__clock', { advanceMs: 31_000 })
      if (n % 2 === 0) await cloud.post('/__timer/account')
      const receipt = accepted(await as(me).call(account.exit, input))
      expect(receipt).toMatchObject({ state: 'done', removed })
      expect(await leftOf(who)).toEqual(GONE)
      expect(n).toBeLessThan(40)
    }
  })

  test('gives nobody new tries to bind: five wrong ones a day, account or none', async () => {
    const me = 'oExitGuesser'
    const guess = () => as(me).call(members.bind, { by: 'phone', name: '无此人', phone: '13900000000' })
    for (let i = 0; i < 5; i++) expect(codeOf(await guess())).toBe('BIND_FAILED')
    const { removed } = accepted(await as(me).call(account.exitPlan, { kind: 'delete' }))
    accepted(await as(me).call(account.exit, { kind: 'delete', planned: sum(removed), requestId: newId() }))
    expect(codeOf(await guess())).toBe('BIND_LIMIT')
  })

  test('an administrator hands over first', async () => {
    expect(accepted(await as('oDemoAdmin').call(account.exitPlan, { kind: 'delete' })).blocked).toBe('ADMIN_FIRST')
    const input = { kind: 'delete' as const, planned: 0, requestId: newId() }
    expect(codeOf(await as('oDemoAdmin').call(account.exit, input))).toBe('ADMIN_FIRST')
  })
})

describe('unbinding', () => {
  test('takes the binding and the roles, leaves the sign-ups with the membership; a guest has nothing to unbind', async () => {
    const me = 'oDemoOfficer2'
    const { accountId, member } = accepted(await as(me).call(members.me, {}))
    const plan = accepted(await as(me).call(account.exitPlan, { kind: 'unbind' }))
    const input = { kind: 'unbind' as const, planned: sum(plan.removed), requestId: newId() }
    const receipt = accepted(await as(me).call(account.exit, input))
    expect(receipt).toMatchObject({ state: 'done' })
    const removed = receipt.removed.map(({ what }) => what)
    expect(removed).toEqual(expect.arrayContaining(['会籍绑定', '工作权限']))
    expect(accepted(await as(me).call(members.me, {}))).toMatchObject({ binding: 'none', roles: [] })
    expect(await rows('roster', { _id: member?.memberId })).toMatchObject([{ accountId: null, status: 'active' }])
    expect(await rows('audit', { subjectId: accountId, what: 'membership.unbound' })).toHaveLength(1)
    const again = { kind: 'unbind' as const, planned: 0, requestId: newId() }
    expect(codeOf(await as(me).call(account.exit, again))).toBe('NOTHING_TO_UNBIND')
  })
})

describe('a month after a deletion', () => {
  /** Chains and receipts keep numbers by law, the roster is the union's, the blank account holds its place. */
  const KEEP = ['audit', 'access_log', 'account_exits', 'roster', 'accounts']
  const naming = async ({ accountId, memberId }: { accountId: string; memberId: string }) => {
    const found: string[] = []
    for (const collection of collections().filter(name => !KEEP.includes(name)))
      for (const doc of await documentsOf(cloud, collection))
        if (JSON.stringify(doc).includes(accountId) || JSON.stringify(doc).includes(memberId)) found.push(collection)
    return found
  }

  test('no record outside the chains names who it was, and the sign-ups count as before under one alias', async () => {
    const me = person(288)
    const who = await furnish(me)
    const before = await rows('sign_ups', { sessionId })
    const mine = await rows('sign_ups', { memberId: who.memberId })
    const { removed } = accepted(await as(me).call(account.exitPlan, { kind: 'delete' }))
    accepted(await as(me).call(account.exit, { kind: 'delete', planned: sum(removed), requestId: newId() }))
    await cloud.post('/__timer/events')
    expect(await naming(who)).toContain('sign_ups')
    await cloud.post('/__clock', { advanceMs: 32 * 86_400_000 })
    await cloud.post('/__timer/events')
    await cloud.post('/__timer/account')
    expect(await naming(who)).toEqual([])
    expect(await rows('sign_ups', { sessionId })).toHaveLength(before.length)
    const kept = await rows('sign_ups', { _id: { $in: mine.map(({ _id }) => _id) } })
    expect(kept.map(({ places, used }) => [places, used])).toEqual(mine.map(({ places, used }) => [places, used]))
    expect(new Set(kept.flatMap(({ memberId, accountId }) => [memberId, accountId])).size).toBe(1)
    expect(kept[0]?.['memberId']).toMatch(/^gone-/)
  })
})
