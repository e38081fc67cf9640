import { randomBytes } from 'node:crypto'
import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { CONSENTS } from '../../src/domain/consents'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { photo } from './files-made'
import { accepted, codeOf } from './local-cloud'
import { ADMIN, bindByWechat, HEAD, importRows, makeOfficer, putPeople, startWorld, type World } from './members-world'

const OLD = { openid: 'oOldOfficer', name: '高志远', phone: '19900000900' }
/** Decides for 乙工会 after the first officer moved away. */
const THIRD = { openid: 'oThirdOfficer', name: '马海波', phone: '19900000902' }
const NEW = { openid: 'oNewOfficer', name: '何文静', phone: '19900000901' }
const MOVERS = Array.from({ length: 30 }, (_, i) => ({
  ...{
    openid: `oMover${i}`,
    name: `张晓${'一二三四五六七八九十'.charAt(i % 10)}`,
    phone: `199000010${String(i).padStart(2, '0')}`,
  },
}))
let world: World
const as = (openid: string) => world.cloud.as(openid)
const newId = () => randomBytes(8).toString('hex')

beforeAll(async () => {
  world = await startWorld()
  await putPeople(world.cloud, [OLD, NEW, THIRD, ...MOVERS])
  await makeOfficer(world, { ...OLD, unionId: world.unions.甲工会, unionName: '甲工会' })
  await makeOfficer(world, { ...NEW, unionId: world.unions.乙工会, unionName: '乙工会' })
  await makeOfficer(world, { ...THIRD, unionId: world.unions.乙工会, unionName: '乙工会' })
  const rows = [HEAD, ...MOVERS.map(({ name, phone }, i) => [name, phone, `A${i}`, '甲工会', '', '在职'])]
  await importRows(world.cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows })
  for (const one of MOVERS) accepted(await bindByWechat(world.cloud, one))
})
afterAll(() => world?.cloud.stop())

const mover = (n: number) => MOVERS[n]?.openid ?? ''
const move = (more: object = {}) => ({
  ...{ kind: 'move' as const, toUnionId: world.unions.乙工会, note: '', fileIds: [], requestId: newId() },
  ...{ consentVersion: CONSENTS['members.move'].version },
  ...more,
})
const countOf = async (unionId: string) =>
  accepted(await as(ADMIN).call(members.unions, {})).items.find(one => one.unionId === unionId)?.memberCount ?? 0

test('a move is asked with consent and proof, seen by the new union alone, and changes union, roles and counts', async () => {
  const me = mover(0)
  const content = photo({ exif: true })
  const start = { bytes: content.length, purpose: 'photo' as const, requestId: newId() }
  const { fileId, folder } = accepted(await as(me).call(account.startFile, start))
  const uploads = [await as(me).upload(`${folder}/0`, content)]
  accepted(await as(me).call(account.takeFile, { fileId, uploads }))
  expect(codeOf(await as(me).call(members.askMove, move({ consentVersion: null })))).toBe('CONSENT_MISSING')
  expect(codeOf(await as(me).call(members.askMove, move({ toUnionId: world.unions.联合会 })))).toBe('UNION_WRONG')
  const input = move({ note: '十一月入职', fileIds: [fileId] })
  const asked = accepted(await as(me).call(members.askMove, input))
  expect(accepted(await as(me).call(members.askMove, input))).toEqual(asked)
  expect(codeOf(await as(me).call(members.askMove, move()))).toBe('MOVE_WAITING')

  const listed = async (openid: string) => accepted(await as(openid).call(members.moveRequests, {})).items
  expect(await listed(OLD.openid)).toEqual([])
  expect(await listed(NEW.openid)).toMatchObject([{ nameMasked: '张*一', note: '十一月入职', fromUnionName: '甲工会' }])
  await world.cloud.post('/__timer/members')
  const todosOf = async (openid: string) =>
    accepted(await as(openid).call(members.me, {})).todos.map(({ title }) => title)
  expect(await todosOf(NEW.openid)).toEqual(['有转会或退会申请等您处理'])
  expect(await todosOf(OLD.openid)).toEqual([])
  const look = { moveId: asked.moveId, fileId, piece: 0 }
  expect(accepted(await as(NEW.openid).call(members.moveFile, look)).watermark.reason).toBe('核对转会材料')
  expect(codeOf(await as(OLD.openid).call(members.moveFile, look))).toBe('NOT_FOUND')
  expect(accepted(await as(me).call(account.viewedMine, {})).items).toMatchObject([{ reason: '核对转会材料' }])

  const [before, beforeNew] = [await countOf(world.unions.甲工会), await countOf(world.unions.乙工会)]
  const decide = { moveId: asked.moveId, approve: true }
  expect(codeOf(await as(OLD.openid).call(members.decideMove, decide))).toBe('NOT_FOUND')
  expect(accepted(await as(NEW.openid).call(members.decideMove, decide)).state).toBe('approved')
  expect(accepted(await as(NEW.openid).call(members.decideMove, decide)).state).toBe('approved')
  expect(await todosOf(NEW.openid)).toEqual([])
  const { member } = accepted(await as(me).call(members.me, {}))
  expect(member).toMatchObject({ unionName: '乙工会', unionPathNames: ['示范总工会', '乙工会'], employeeNo: null })
  expect([await countOf(world.unions.甲工会), await countOf(world.unions.乙工会)]).toEqual([before - 1, beforeNew + 1])
  expect(codeOf(await as(NEW.openid).call(members.moveFile, look))).toBe('NOT_FOUND')
  expect(accepted(await as(me).call(account.inbox, {})).items.map(({ title }) => title)).toContain('转会办好了')
})

test('an officer who moves loses the old roles; nobody decides their own request', async () => {
  const input = { ...move(), toUnionId: world.unions.甲工会 }
  const { moveId } = accepted(await as(NEW.openid).call(members.askMove, input))
  expect(codeOf(await as(NEW.openid).call(members.decideMove, { moveId, approve: true }))).toBe('NOT_FOUND')
  expect(accepted(await as(OLD.openid).call(members.moveRequests, {})).items).toMatchObject([{ losesRoles: 1 }])
  accepted(await as(OLD.openid).call(members.decideMove, { moveId, approve: true }))
  expect(accepted(await as(NEW.openid).call(members.me, {})).roles).toEqual([])
  expect(codeOf(await as(NEW.openid).call(members.roster, {}))).toBe('FORBIDDEN')
  const own = accepted(await as(OLD.openid).call(members.askMove, { ...move(), kind: 'leave', toUnionId: null }))
  expect(codeOf(await as(OLD.openid).call(members.decideMove, { moveId: own.moveId, approve: true }))).toBe('FORBIDDEN')
  accepted(await as(OLD.openid).call(members.withdrawMove, { moveId: own.moveId }))
})

test('withdrawn by its asker alone; rejected with a reason; leaving ends the membership', async () => {
  const first = accepted(await as(mover(2)).call(members.askMove, { ...move(), toUnionId: world.unions.乙工会 }))
  expect(codeOf(await as(mover(3)).call(members.withdrawMove, { moveId: first.moveId }))).toBe('NOT_FOUND')
  accepted(await as(mover(2)).call(members.withdrawMove, { moveId: first.moveId }))
  expect(accepted(await as(mover(2)).call(members.myMove, {})).move).toMatchObject({ state: 'withdrawn' })
  const leave = { ...move(), kind: 'leave' as const, toUnionId: null, consentVersion: null }
  const second = accepted(await as(mover(2)).call(members.askMove, { ...leave, requestId: newId() }))
  const no = { moveId: second.moveId, approve: false, reason: '请先交接工作' }
  accepted(await as(OLD.openid).call(members.decideMove, no))
  expect(accepted(await as(mover(2)).call(members.myMove, {})).move).toMatchObject({ reason: '请先交接工作' })
  const third = accepted(await as(mover(2)).call(members.askMove, { ...leave, requestId: newId() }))
  accepted(await as(OLD.openid).call(members.decideMove, { moveId: third.moveId, approve: true }))
  expect(accepted(await as(mover(2)).call(members.me, {}))).toMatchObject({ binding: 'none', member: null })
})

test('killed after any write of asking and deciding, the next tap ends the same', async () => {
  const killed = async (openid: string, action: string, input: object, n: number): Promise<boolean> => {
    await world.cloud.post('/__kill', { afterWrites: n, function: 'members' })
    await as(openid).raw('members', { action, input })
    const { last } = (await world.cloud.get('/__kill')) as { last?: { killed: boolean } }
    await world.cloud.post('/__kill', { afterWrites: 0, function: 'members' })
    await world.cloud.post('/__clock', { advanceMs: 31_000 })
    return last?.killed === true
  }
  let more = true
  for (let n = 1; more; n++) {
    const me = mover(5 + n)
    const leave = { ...move(), kind: 'leave' as const, toUnionId: null, consentVersion: null, requestId: newId() }
    const [asking, input] = n % 2 === 0 ? ['leave', leave] : ['move', { ...move(), toUnionId: world.unions.甲工会 }]
    const ask = asking === 'leave' ? leave : { ...input, toUnionId: world.unions.乙工会 }
    const one = await killed(me, 'askMove', ask, n)
    const { moveId } = accepted(await as(me).call(members.askMove, ask as never))
    const decide = { moveId, approve: true }
    const officer = asking === 'leave' ? OLD.openid : THIRD.openid
    const two = await killed(officer, 'decideMove', decide, n)
    expect(accepted(await as(officer).call(members.decideMove, decide)).state).toBe('approved')
    await world.cloud.post('/__timer/members')
    const { member } = accepted(await as(me).call(members.me, {}))
    expect(member?.unionName ?? null).toBe(asking === 'leave' ? null : '乙工会')
    more = one || two
    expect(n).toBeLessThan(20)
  }
})
