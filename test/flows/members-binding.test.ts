import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, codeOf } from './local-cloud'
import {
  ADMIN,
  bindByWechat,
  HEAD,
  importRows,
  makeOfficer,
  phoneCode,
  putPeople,
  startWorld,
  type World,
} from './members-world'

const OFFICER = { openid: 'oOfficer', name: '高志远', phone: '19900000900' }
const PEOPLE = [
  OFFICER,
  { openid: 'oZhang', name: '张晓明', phone: '19900000001' },
  { openid: 'oLi', name: '李秀英', phone: '19900000002' },
  { openid: 'oWang', name: '王建国', phone: '19900000003' },
  { openid: 'oThief', name: '贼', phone: '19900000666' },
  { openid: 'oNewPhone', name: '张晓明', phone: '19900000777' },
  { openid: 'oMany', name: '多次', phone: '19900000888' },
  { openid: 'oGuesser', name: '猜', phone: '19900000999' },
  { openid: 'oTwin1', name: '孙海波', phone: '19900000005' },
  { openid: 'oTwin2', name: '孙海波', phone: '19900000005' },
  { openid: 'oOtherOfficer', name: '何文静', phone: '19900000901' },
]

describe('binding a WeChat identity to the roster', () => {
  let world: World
  let data: string
  const as = (openid: string) => world.cloud.as(openid)

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'members-'))
    world = await startWorld({ data })
    await putPeople(world.cloud, PEOPLE)
    const { cloud, unions } = world
    await makeOfficer(world, { ...OFFICER, unionId: unions.甲工会, unionName: '甲工会' })
    await makeOfficer(world, {
      openid: 'oOtherOfficer',
      name: '何文静',
      phone: '19900000901',
      unionId: unions.乙工会,
      unionName: '乙工会',
    })
    const rows = [
      HEAD,
      ['张晓明', '19900000001', 'A001', '甲工会', '甲公司', '在职'],
      ['李秀英', '19900000002', 'A002', '甲工会', '甲公司', '在职'],
      ['王建国', '19900000003', 'A003', '甲工会', '甲公司', '离职'],
      ['孙海波', '19900000005', 'A005', '甲工会', '甲公司', '在职'],
      ['赵雨桐', '19900000006', 'A006', '甲工会', '甲公司', '在职'],
      ['古丽·买买提', '', 'A007', '甲工会', '甲公司', '在职'],
      ['古丽·买买提', '', 'A007', '乙工会', '乙公司', '离职'],
    ]
    const { inserted, bad } = await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows })
    expect({ inserted, bad }).toEqual({ inserted: 7, bad: [] })
  })

  afterAll(() => world.cloud.stop())

  test('a guest is answered as a guest', async () => {
    expect(accepted(await as('oNobody').call(members.me, {}))).toMatchObject({
      binding: 'none',
      member: null,
      roles: [],
    })
  })

  test('WeChat’s phone and the name bind at once, and only the person sees the whole name', async () => {
    expect(accepted(await bindByWechat(world.cloud, { openid: 'oZhang', name: ' 张 晓明' }))).toEqual({
      binding: 'active',
    })
    expect(accepted(await as('oZhang').call(members.me, {}))).toMatchObject({
      binding: 'active',
      member: {
        name: '张晓明',
        phoneMasked: '199****0001',
        employeeNo: 'A001',
        unionPathNames: ['示范总工会', '联合会', '甲工会'],
        companyName: '甲公司',
      },
    })
    expect(codeOf(await bindByWechat(world.cloud, { openid: 'oZhang', name: '张晓明' }))).toBe('ALREADY_BOUND')
  })

  test('unknown name, unknown phone, wrong code, left and unknown number are one answer', async () => {
    const strip = (answer: object) => ({ ...answer, nowMs: 0 })
    const answers = [
      await bindByWechat(world.cloud, { openid: 'oLi', name: '李秀兰' }),
      await bindByWechat(world.cloud, { openid: 'oThief', name: '李秀英' }),
      await as('oThief').call(members.bind, { by: 'wechat', name: '李秀英', phoneCode: 'made-up' }),
      await bindByWechat(world.cloud, { openid: 'oWang', name: '王建国' }),
      await as('oWang').call(members.bind, { by: 'phone', name: '王建国', phone: '19900000003' }),
      await as('oThief').call(members.bind, { by: 'employee', name: '李秀英', employeeNo: 'A999' }),
      await as('oThief').call(members.bind, { by: 'phone', name: '李秀英', phone: '19900000001' }),
    ]
    for (const answer of answers)
      expect(strip(answer)).toEqual({ ok: false, code: 'BIND_FAILED', message: 'BIND_FAILED', nowMs: 0 })
  })

  test('a phone code is good once', async () => {
    const code = await phoneCode(world.cloud, 'oLi')
    const bind = () => as('oLi').call(members.bind, { by: 'wechat', name: '李秀英', phoneCode: code })
    expect(accepted(await bind())).toEqual({ binding: 'active' })
    expect(codeOf(await as('oGuesser').call(members.bind, { by: 'wechat', name: '李秀英', phoneCode: code }))).toBe(
      'BIND_FAILED',
    )
  })

  test('five tries a day, and not one more in fifty at once', async () => {
    const guess = (i: number) =>
      as('oMany').call(members.bind, { by: 'phone', name: '李秀英', phone: `1990000${String(1000 + i)}` })
    const codes = (await Promise.all(Array.from({ length: 50 }, (_, i) => guess(i)))).map(codeOf)
    expect(codes.filter(code => code === 'BIND_FAILED')).toHaveLength(5)
    expect(codes.filter(code => code === 'BIND_LIMIT')).toHaveLength(45)
    expect(codeOf(await as('oMany').call(members.bind, { by: 'phone', name: '赵雨桐', phone: '19900000006' }))).toBe(
      'BIND_LIMIT',
    )
    await world.cloud.post('/__clock', { advanceMs: 86_400_000 })
    const next = (await Promise.all(Array.from({ length: 20 }, (_, i) => guess(i)))).map(codeOf)
    expect(next.filter(code => code === 'BIND_FAILED')).toHaveLength(5)
    expect(next.filter(code => code === 'BIND_LIMIT')).toHaveLength(15)
  })

  test('two identities with one phone never share a row', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        bindByWechat(world.cloud, { openid: i % 2 ? 'oTwin1' : 'oTwin2', name: '孙海波' }),
      ),
    )
    const bound = await Promise.all(['oTwin1', 'oTwin2'].map(async one => accepted(await as(one).call(members.me, {}))))
    expect(bound.map(({ binding }) => binding).sort()).toEqual(['active', 'pending'])
    expect(answers.every(answer => answer.ok || answer.code === 'ALREADY_BOUND')).toBe(true)
  })

  test('typed data waits for the officer of that union alone, and can be taken back', async () => {
    const ask = () => as('oThief').call(members.bind, { by: 'employee', name: '古丽买买提', employeeNo: ' a007' })
    expect(accepted(await ask())).toEqual({ binding: 'pending' })
    expect(accepted(await as('oThief').call(members.me, {}))).toMatchObject({ binding: 'pending', member: null })
    const waiting = accepted(await as(OFFICER.openid).call(members.bindingRequests, {})).items
    const mine = waiting.find(({ typedName }) => typedName === '古丽买买提')
    expect(mine).toMatchObject({
      by: 'employee',
      nameMasked: '古****提',
      employeeNoMasked: '***07',
      unionName: '甲工会',
      rebinds: false,
    })
    expect(accepted(await as('oOtherOfficer').call(members.bindingRequests, {})).items).toEqual([])
    const requestId = mine?.requestId ?? ''
    for (const other of ['oOtherOfficer', 'oZhang', 'oThief', ADMIN])
      expect(codeOf(await as(other).call(members.decideBinding, { requestId, approve: true }))).toBe('NOT_FOUND')
    expect(accepted(await as('oThief').call(members.withdrawBinding, {}))).toEqual({ binding: 'none' })
    expect(codeOf(await as(OFFICER.openid).call(members.decideBinding, { requestId, approve: true }))).toBe(
      'ALREADY_DECIDED',
    )
    expect(codeOf(await as('oZhang').call(members.bindingRequests, {}))).toBe('FORBIDDEN')
  })

  test('two approvals at once make one binding; the same decision again answers the same', async () => {
    const ask = (openid: string) =>
      as(openid).call(members.bind, { by: 'phone', name: '赵雨桐', phone: '199-0000-0006' })
    accepted(await ask('oGuesser'))
    accepted(await ask('oThief'))
    const { items } = accepted(await as(OFFICER.openid).call(members.bindingRequests, {}))
    const requests = items.filter(({ typedName }) => typedName === '赵雨桐').map(({ requestId }) => requestId)
    expect(requests).toHaveLength(2)
    const approve = (requestId: string) => as(OFFICER.openid).call(members.decideBinding, { requestId, approve: true })
    await Promise.all([...requests, ...requests].map(approve))
    const holders = await Promise.all(
      ['oGuesser', 'oThief'].map(async one => accepted(await as(one).call(members.me, {}))),
    )
    expect(holders.filter(({ binding }) => binding === 'active')).toHaveLength(1)
    const row = accepted(await as(OFFICER.openid).call(members.roster, { query: '赵雨' })).items
    expect(row).toMatchObject([{ nameMasked: '赵*桐', bound: true }])
    expect(accepted(await approve(requests[0] ?? ''))).toMatchObject({ state: 'approved' })
  })

  test('a bound row is only re-bound by the officer, and the former holder loses it', async () => {
    await world.cloud.put('/__identities', [{ openid: 'oNewPhone', label: '换微信', phone: '19900000001' }])
    expect(accepted(await bindByWechat(world.cloud, { openid: 'oNewPhone', name: '张晓明' }))).toEqual({
      binding: 'pending',
    })
    const { items } = accepted(await as(OFFICER.openid).call(members.bindingRequests, {}))
    const request = items.find(({ typedName }) => typedName === '张晓明')
    expect(request).toMatchObject({ by: 'wechat', rebinds: true })
    const requestId = request?.requestId ?? ''
    accepted(await as(OFFICER.openid).call(members.decideBinding, { requestId, approve: true, reason: '当面核对' }))
    expect(accepted(await as('oNewPhone').call(members.me, {}))).toMatchObject({ binding: 'active' })
    expect(accepted(await as('oZhang').call(members.me, {}))).toMatchObject({ binding: 'none', member: null })
  })

  test('a function killed after any of its writes leaves account and row agreed, and the next try binds', async () => {
    const person = (n: number) => ({ openid: `oKilled${n}`, name: '罗子涵', phone: `1990000020${n}` })
    const people = [1, 2, 3, 4].map(person)
    await putPeople(world.cloud, people)
    const rows = [HEAD, ...people.map(({ name, phone }) => [name, phone, '', '甲工会', '', ''])]
    await importRows(world.cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows })
    const bindings: string[] = []
    for (const [i, { openid, name, phone }] of people.entries()) {
      await world.cloud.post('/__kill', { afterWrites: i + 1, function: 'members' })
      await bindByWechat(world.cloud, { openid, name }).catch(() => 'killed')
      const { binding } = accepted(await as(openid).call(members.me, {}))
      const [row] = accepted(await as(OFFICER.openid).call(members.roster, { query: phone })).items
      expect({ phone, bound: row?.bound }).toEqual({ phone, bound: binding === 'active' })
      bindings.push(binding)
      // The database keeps what an unfinished transaction touched for 30 s.
      await world.cloud.post('/__clock', { advanceMs: 31_000 })
      const again = codeOf(await bindByWechat(world.cloud, { openid, name }))
      expect(again).toBe(binding === 'active' ? 'ALREADY_BOUND' : 'OK')
      expect(accepted(await as(openid).call(members.me, {})).binding).toBe('active')
    }
    expect(bindings).toContain('none')
  })

  test('hostile inputs are BAD_INPUT and change nothing', async () => {
    const send = async (action: string, input: unknown) => {
      const { result } = await as('oHostile').raw('members', { action, input })
      return typeof result === 'object' && result !== null && 'code' in result ? result.code : result
    }
    const any = { $ne: null }
    expect(await send('bind', { by: 'phone', name: any, phone: any })).toBe('BAD_INPUT')
    expect(await send('bind', { by: 'phone', name: '张晓明', phone: { $gt: '' } })).toBe('BAD_INPUT')
    expect(await send('bind', { by: 'employee', name: '张晓明', employeeNo: ['A001'] })).toBe('BAD_INPUT')
    expect(await send('bind', { by: 'admin', name: '张晓明' })).toBe('BAD_INPUT')
    expect(await send('decideBinding', { requestId: any, approve: true })).toBe('BAD_INPUT')
    expect(await send('roster', { unionId: any })).toBe('BAD_INPUT')
    expect(await send('grantRole', { memberId: any, role: 'admin', unionId: 'root' })).toBe('BAD_INPUT')
    expect(await send('grantRole', { memberId: 'x', role: 'admin', unionId: 'root' })).toBe('FORBIDDEN')
    expect(await send('importStep', { importId: 'x', step: -1 })).toBe('BAD_INPUT')
    for (const action of ['constructor', '__proto__', 'toString', 'jobs'])
      expect(await send(action, {})).toBe('BAD_INPUT')
    for (const action of ['roster', 'bindingRequests', 'roles']) expect(await send(action, {})).toBe('FORBIDDEN')
  })

  test('no name and no phone stands in the database or in a log', async () => {
    await world.cloud.stop()
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    const stored = Buffer.concat(
      files
        .filter(({ name }) => !/identities|env/.test(name))
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name))),
    )
    expect(stored.includes('roster')).toBe(true)
    for (const secret of [
      '张晓明',
      '李秀英',
      '王建国',
      '孙海波',
      '赵雨桐',
      '古丽',
      '买买提',
      '19900000001',
      '19900000006',
      '当面核对',
    ]) {
      expect({ secret, stored: stored.includes(secret) }).toEqual({ secret, stored: false })
      expect({ secret, logged: world.cloud.logs.includes(secret) }).toEqual({ secret, logged: false })
    }
  })
})
