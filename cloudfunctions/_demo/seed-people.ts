import writeXlsxFile from 'write-excel-file/node'
import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { ROSTER_IMPORT_FOLDER } from '../../src/domain/members/roster-limits'
import { type FrontDoor, type Identity, sideBySide } from './front-door'
import { DEMO_DUTIES, DEMO_MEMBERS, DEMO_STAFF, type DemoPerson } from './people'
import { DEMO_UNIONS } from './unions'

const ADMIN = 'oDemoAdmin'
const EVERYONE: readonly DemoPerson[] = [...DEMO_STAFF, ...DEMO_MEMBERS]

/** Two keep two instances warm; more only wake others that are cold, for half as much work again. */
const BOUND_AT_A_TIME = 2

/** Union ids by the demo's keys. */
export type UnionIds = ReadonlyMap<string, string>

/** Unions, roster, bindings and roles; a world that has them is left as it is. */
export const seedPeople = async (door: FrontDoor): Promise<UnionIds> => {
  await putIdentities(door)
  const unionIds = await seedUnions(door)
  if (!(await isPeopled(door))) {
    await importRoster(door)
    await sideBySide(EVERYONE, BOUND_AT_A_TIME, person => bindPerson(door, person))
  }
  await grantRoles(door, unionIds)
  return unionIds
}

/** Whether an earlier start bound everyone: whoever comes last of those who were bound side by side. */
const isPeopled = async (door: FrontDoor): Promise<boolean> => {
  for (const { openid } of EVERYONE.slice(-BOUND_AT_A_TIME))
    if ((await door.accepted(openid, members.me, {})).binding === 'none') return false
  return true
}

/** The demo's own identities stand first; what a developer added stays. */
const putIdentities = async (door: FrontDoor): Promise<void> => {
  const known = EVERYONE.map(({ openid, name, duty, union, phone }): Identity => {
    const home = duty === '会员' || duty === '基层工会干部' ? ` · ${union.name}` : ''
    return { openid, label: `${duty} ${name}${home}`, phone }
  })
  const own: readonly Identity[] = [...known, { openid: 'oDemoGuest', label: '访客 (未认证)', phone: '19900009999' }]
  const openids = new Set(own.map(({ openid }) => openid))
  const further = (await door.identities()).filter(({ openid }) => !openids.has(openid))
  await door.putIdentities([...own, ...further])
}

const seedUnions = async (door: FrontDoor): Promise<UnionIds> => {
  const { items } = await door.accepted(ADMIN, members.unions, {})
  const ids = new Map<string, string>()
  for (const union of DEMO_UNIONS) {
    const parentId = union.parent === null ? null : (ids.get(union.parent) ?? null)
    const standing = items.find(item => item.name === union.name && item.parentId === parentId)
    const { name, kind, form, companies, key } = union
    const requestId = `demo-union-${key}`
    const saved =
      standing ??
      (await door.accepted(ADMIN, members.saveUnion, {
        name,
        kind,
        form,
        parentId,
        companies: [...companies],
        requestId,
      }))
    ids.set(key, saved.unionId)
  }
  return ids
}

const importRoster = async (door: FrontDoor): Promise<void> => {
  const headings = ['职工姓名', '联系电话', '工号', '所属工会', '企业名称', '在职状态']
  const rows = EVERYONE.map(({ name, phone, employeeNo, union, company }) => [
    ...[name, phone, employeeNo, union.name, company],
    '在职',
  ])
  const content = await writeXlsxFile(
    [headings, ...rows].map(row => row.map(value => ({ value, type: String }))),
  ).toBuffer()
  const fileId = await door.upload(ADMIN, `${ROSTER_IMPORT_FOLDER}/demo.xlsx`, content)
  const requestId = `demo-roster-${Date.now()}`
  const { importId, steps } = await door.accepted(ADMIN, members.importStart, {
    fileId,
    unionId: ROOT_UNION_ID,
    requestId,
  })
  for (let step = 0; step < steps; step++) {
    const { bad } = await door.accepted(ADMIN, members.importStep, { importId, step })
    if (bad.length > 0) throw new Error(`the demo roster has bad rows: ${JSON.stringify(bad)}`)
  }
}

/** Who was bound by an earlier run that was cut short stays bound. */
const bindPerson = async (door: FrontDoor, { openid, name }: DemoPerson): Promise<void> => {
  const phoneCode = await door.phoneCode(openid)
  const answer = await door.call(openid, members.bind, { by: 'wechat', name, phoneCode })
  if (!answer.ok && answer.code !== 'ALREADY_BOUND') throw new Error(`binding ${openid}: ${answer.code}`)
}

const grantRoles = async (door: FrontDoor, unionIds: UnionIds): Promise<void> => {
  for (const { openid, role, at, capabilities } of DEMO_DUTIES) {
    const unionId = at === 'root' ? ROOT_UNION_ID : unionIds.get('town-joint')
    if (role === null || unionId === undefined) continue
    const { member, roles } = await door.accepted(openid, members.me, {})
    if (!member || roles.some(grant => grant.role === role && grant.unionId === unionId)) continue
    await door.accepted(ADMIN, members.grantRole, {
      ...{ memberId: member.memberId, role, unionId, capabilities: [...capabilities] },
    })
  }
}
