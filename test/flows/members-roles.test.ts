import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, codeOf } from './local-cloud'
import { ADMIN, bindByWechat, HEAD, importRows, makeOfficer, putPeople, startWorld, type World } from './members-world'

const ANNA = { openid: 'oAnna', name: '何文静', phone: '19900000101' }
const BEN = { openid: 'oBen', name: '郭俊杰', phone: '19900000102' }
const OFFICER = { openid: 'oOfficer', name: '高志远', phone: '19900000103' }

describe('roles and the tree of unions', () => {
  let world: World
  const as = (openid: string) => world.cloud.as(openid)
  const memberIdOf = async (openid: string) =>
    accepted(await as(openid).call(members.me, {})).member?.memberId ?? 'nobody'
  const grant = async (
    by: string,
    openid: string,
    role: 'officer' | 'district' | 'auditor' | 'admin',
    unionId = ROOT_UNION_ID,
  ) =>
    as(by).call(members.grantRole, {
      memberId: await memberIdOf(openid),
      role,
      unionId,
      capabilities: role === 'district' ? ['members'] : [],
    })

  beforeAll(async () => {
    world = await startWorld()
    await putPeople(world.cloud, [ANNA, BEN, OFFICER])
    await makeOfficer(world, { ...OFFICER, unionId: world.unions.甲工会, unionName: '甲工会' })
    const rows = [HEAD, ...[ANNA, BEN].map(({ name, phone }) => [name, phone, '', '甲工会', '', ''])]
    await importRows(world.cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows })
    for (const person of [ANNA, BEN]) accepted(await bindByWechat(world.cloud, person))
  })
  afterAll(() => world.cloud.stop())

  test('the environment’s admin needs no binding, and nobody else is one', async () => {
    expect(accepted(await as(ADMIN).call(members.me, {}))).toMatchObject({
      binding: 'none',
      roles: [{ role: 'admin', unionId: ROOT_UNION_ID, unionName: '示范总工会' }],
    })
    expect(codeOf(await grant(OFFICER.openid, ANNA.openid, 'officer', world.unions.甲工会))).toBe('FORBIDDEN')
    expect(codeOf(await grant(ANNA.openid, ANNA.openid, 'admin'))).toBe('FORBIDDEN')
  })

  test('a granted role counts at the next call, a revoked one no longer', async () => {
    const mayRead = async () => codeOf(await as(ANNA.openid).call(members.roster, {}))
    expect(await mayRead()).toBe('FORBIDDEN')
    const { grantId } = accepted(await grant(ADMIN, ANNA.openid, 'officer', world.unions.乙工会))
    expect(accepted(await grant(ADMIN, ANNA.openid, 'officer', world.unions.乙工会)).grantId).toBe(grantId)
    expect(await mayRead()).toBe('OK')
    expect(codeOf(await as(ANNA.openid).call(members.roster, { unionId: world.unions.甲工会 }))).toBe('FORBIDDEN')
    accepted(await as(ADMIN).call(members.revokeRole, { grantId }))
    expect(await mayRead()).toBe('FORBIDDEN')
    expect(codeOf(await as(ADMIN).call(members.revokeRole, { grantId }))).toBe('NOT_FOUND')
  })

  test('a role needs a bound member, a union, and for the district what it may do', async () => {
    const ask = (input: { memberId: string; unionId: string; role: 'officer' | 'district' }) =>
      as(ADMIN).call(members.grantRole, input)
    const memberId = await memberIdOf(BEN.openid)
    expect(codeOf(await ask({ memberId: 'nobody', unionId: ROOT_UNION_ID, role: 'officer' }))).toBe('NOT_A_MEMBER')
    expect(codeOf(await ask({ memberId, unionId: ROOT_UNION_ID, role: 'district' }))).toBe('BAD_INPUT')
    expect(codeOf(await ask({ memberId, unionId: 'nowhere', role: 'officer' }))).toBe('FORBIDDEN')
  })

  test('a granted admin grants further; roles are listed masked, to auditors and admins', async () => {
    accepted(await grant(ADMIN, ANNA.openid, 'admin'))
    const { grantId } = accepted(await grant(ANNA.openid, BEN.openid, 'auditor'))
    const { items } = accepted(await as(BEN.openid).call(members.roles, {}))
    expect(items.map(({ nameMasked, role }) => `${nameMasked} ${role}`).sort()).toEqual([
      '何*静 admin',
      '郭*杰 auditor',
      '高*远 officer',
    ])
    expect(codeOf(await as(OFFICER.openid).call(members.roles, {}))).toBe('FORBIDDEN')
    accepted(await as(ANNA.openid).call(members.revokeRole, { grantId }))
  })

  test('whoever leaves the union loses the roles with the card', async () => {
    accepted(await grant(ADMIN, BEN.openid, 'auditor'))
    const leave = [HEAD, [BEN.name, BEN.phone, '', '甲工会', '', '离职']]
    await importRows(world.cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: leave })
    expect(codeOf(await as(BEN.openid).call(members.roles, {}))).toBe('FORBIDDEN')
    expect(accepted(await as(BEN.openid).call(members.me, {})).roles).toEqual([])
    const back = [HEAD, [BEN.name, BEN.phone, '', '甲工会', '', '在职']]
    await importRows(world.cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: back })
    accepted(await bindByWechat(world.cloud, BEN))
    expect(accepted(await as(BEN.openid).call(members.me, {})).roles).toEqual([])
  })

  test('an officer cannot take a row with roles away from its holder', async () => {
    await world.cloud.put('/__identities', [{ openid: 'oAnnaTwo', label: '换微信', phone: ANNA.phone }])
    expect(accepted(await bindByWechat(world.cloud, { openid: 'oAnnaTwo', name: ANNA.name }))).toEqual({
      binding: 'pending',
    })
    const [request] = accepted(await as(OFFICER.openid).call(members.bindingRequests, {})).items
    const decide = { requestId: request?.requestId ?? '', approve: true }
    expect(codeOf(await as(OFFICER.openid).call(members.decideBinding, decide))).toBe('FORBIDDEN')
    expect(accepted(await as(ANNA.openid).call(members.me, {})).roles).toHaveLength(1)
    expect(accepted(await as(OFFICER.openid).call(members.decideBinding, { ...decide, approve: false })).state).toBe(
      'rejected',
    )
    expect(accepted(await as('oAnnaTwo').call(members.me, {})).binding).toBe('none')
  })

  test('the tree keeps its order, its names and its copies', async () => {
    const save = (input: {
      unionId?: string
      name: string
      kind: 'federation' | 'grassroots'
      parentId: string | null
    }) =>
      as(ADMIN).call(members.saveUnion, { ...input, form: null, requestId: `tree-${input.name.length}-${Date.now()}` })
    const { 甲工会, 乙工会, 联合会 } = world.unions
    expect(codeOf(await save({ name: '甲工会', kind: 'grassroots', parentId: 联合会 }))).toBe('NAME_TAKEN')
    expect(codeOf(await save({ unionId: 乙工会, name: '甲工会', kind: 'grassroots', parentId: 联合会 }))).toBe(
      'NAME_TAKEN',
    )
    expect(codeOf(await save({ name: '丙', kind: 'grassroots', parentId: 甲工会 }))).toBe('PARENT_WRONG')
    expect(codeOf(await save({ name: '丙', kind: 'grassroots', parentId: null }))).toBe('PARENT_WRONG')
    expect(codeOf(await save({ unionId: 联合会, name: '联合会', kind: 'federation', parentId: 联合会 }))).toBe(
      'PARENT_WRONG',
    )
    expect(codeOf(await save({ unionId: 'nowhere', name: '丁', kind: 'grassroots', parentId: ROOT_UNION_ID }))).toBe(
      'NOT_FOUND',
    )
    expect(
      codeOf(
        await as(OFFICER.openid).call(members.saveUnion, {
          name: '丙',
          kind: 'grassroots',
          form: null,
          parentId: 联合会,
          requestId: 'tree-officer',
        }),
      ),
    ).toBe('FORBIDDEN')
    accepted(await save({ unionId: 甲工会, name: '甲工会（新）', kind: 'grassroots', parentId: ROOT_UNION_ID }))
    expect(accepted(await as(OFFICER.openid).call(members.me, {})).member).toMatchObject({
      unionName: '甲工会（新）',
      unionPathNames: ['示范总工会', '甲工会（新）'],
    })
    const rows = accepted(await as(OFFICER.openid).call(members.roster, {})).items
    expect(new Set(rows.map(({ unionName }) => unionName))).toEqual(new Set(['甲工会（新）']))
    const publicTree = accepted(await as('oNobody').call(members.unions, { parentId: ROOT_UNION_ID })).items
    expect(publicTree.map(({ name, memberCount, childCount }) => [name, memberCount, childCount])).toEqual([
      ['乙工会', 0, 0],
      ['甲工会（新）', 0, 0],
      ['联合会', 0, 0],
    ])
  })
})

describe('the last admin of the district', () => {
  const withoutEnvironment = async () => {
    const { mkdtempSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const { join } = await import('node:path')
    return mkdtempSync(join(tmpdir(), 'admins-'))
  }

  test('cannot be revoked, not even by two admins who revoke each other at once', async () => {
    const data = await withoutEnvironment()
    const first = await startWorld({ data })
    await putPeople(first.cloud, [ANNA, BEN])
    const rows = [HEAD, ...[ANNA, BEN].map(({ name, phone }) => [name, phone, '', '甲工会', '', ''])]
    await importRows(first.cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows })
    const grantIds: string[] = []
    for (const person of [ANNA, BEN]) {
      accepted(await bindByWechat(first.cloud, person))
      const { member } = accepted(await first.cloud.as(person.openid).call(members.me, {}))
      const asked = { memberId: member?.memberId ?? '', role: 'admin' as const, unionId: ROOT_UNION_ID }
      grantIds.push(accepted(await first.cloud.as(ADMIN).call(members.grantRole, asked)).grantId)
    }
    await first.cloud.stop()

    const { startCloud } = await import('./local-cloud')
    const cloud = await startCloud({ data, env: { ADMIN_OPENIDS: '-' } })
    try {
      expect(codeOf(await cloud.as(ADMIN).call(members.roles, {}))).toBe('FORBIDDEN')
      const [anna = '', ben = ''] = grantIds
      const codes = await Promise.all([
        cloud.as(ANNA.openid).call(members.revokeRole, { grantId: ben }),
        cloud.as(BEN.openid).call(members.revokeRole, { grantId: anna }),
      ])
      expect(codes.filter(({ ok }) => ok)).toHaveLength(1)
      const left = codes[0]?.ok ? ANNA : BEN
      const grantId = codes[0]?.ok ? anna : ben
      expect(codeOf(await cloud.as(left.openid).call(members.revokeRole, { grantId }))).toBe('LAST_ADMIN')
    } finally {
      await cloud.stop()
    }
  })
})
