import { writeXlsx } from '../../cloudfunctions/_services/write-xlsx'
import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, type Cloud, type CloudOptions, startCloud } from './local-cloud'

export const ADMIN = 'oDemoAdmin'
export const HEAD = ['姓名', '手机号', '工号', '所属工会', '单位', '状态']

export interface World {
  readonly cloud: Cloud
  /** Union ids by name. */
  readonly unions: Readonly<Record<'甲工会' | '乙工会' | '联合会', string>>
}

/** A district with a federation, 甲工会 below it and 乙工会 beside it; no roster yet. */
export const startWorld = async (options: CloudOptions = {}): Promise<World> => {
  const cloud = await startCloud(options)
  const save = async (name: string, kind: 'district' | 'federation' | 'grassroots', parentId: string | null) =>
    accepted(
      await cloud.as(ADMIN).call(members.saveUnion, {
        name,
        kind,
        form: kind === 'grassroots' ? 'joint' : null,
        parentId,
        companies: [],
        requestId: `world-${Buffer.from(name).toString('hex')}`,
      }),
    ).unionId
  await save('示范总工会', 'district', null)
  const federation = await save('联合会', 'federation', ROOT_UNION_ID)
  const unions = {
    联合会: federation,
    甲工会: await save('甲工会', 'grassroots', federation),
    乙工会: await save('乙工会', 'grassroots', ROOT_UNION_ID),
  }
  return { cloud, unions }
}

export interface Person {
  readonly openid: string
  readonly name: string
  readonly phone: string
}

/** Gives people a phone in WeChat, so that their phone button answers it. */
export const putPeople = (cloud: Cloud, people: readonly Person[]): Promise<unknown> =>
  cloud.put(
    '/__identities',
    people.map(({ openid, name, phone }) => ({ openid, label: name, phone })),
  )

export const phoneCode = async (cloud: Cloud, openid: string): Promise<string> => {
  const reply = await cloud.post('/__phone-code', {}, { 'x-wx-openid': openid })
  return typeof reply === 'object' && reply !== null && 'code' in reply ? String(reply.code) : ''
}

export const bindByWechat = async (cloud: Cloud, { openid, name }: Pick<Person, 'openid' | 'name'>) =>
  cloud.as(openid).call(members.bind, { by: 'wechat', name, phoneCode: await phoneCode(cloud, openid) })

export interface ImportAsked {
  readonly openid: string
  readonly unionId: string
  readonly rows: readonly (readonly string[])[]
}

let files = 0

/** Uploads rows as an xlsx and takes all steps; answers the sums, the bad rows and the times of start and steps. */
export const importRows = async (cloud: Cloud, { openid, unionId, rows }: ImportAsked) => {
  files += 1
  const caller = cloud.as(openid)
  const content = await writeXlsx(rows, rows[0]?.map(() => 16) ?? [])
  const fileId = await caller.upload(`roster-imports/file-${files}.xlsx`, content)
  const beganMs = performance.now()
  const started = accepted(
    await caller.call(members.importStart, { fileId, unionId, requestId: `import-${Date.now()}-${files}` }),
  )
  const sum = {
    ...started,
    fileId,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    bad: [] as { row: number; reason: string }[],
  }
  const stepsMs: number[] = [performance.now() - beganMs]
  for (let step = 0; step < started.steps; step++) {
    const stepBeganMs = performance.now()
    const taken = accepted(await caller.call(members.importStep, { importId: started.importId, step }))
    stepsMs.push(performance.now() - stepBeganMs)
    sum.inserted += taken.inserted
    sum.updated += taken.updated
    sum.unchanged += taken.unchanged
    sum.bad.push(...taken.bad)
    expect(taken.done).toBe(step === started.steps - 1)
  }
  return { ...sum, stepsMs }
}

/** Makes a person an officer of a union: imports the row, binds it, grants the role. */
export const makeOfficer = async (
  world: World,
  person: Person & { readonly unionId: string; readonly unionName: string },
) => {
  const { cloud } = world
  const row = [person.name, person.phone, '', person.unionName, '', '']
  await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [HEAD, row] })
  accepted(await bindByWechat(cloud, person))
  const { member } = accepted(await cloud.as(person.openid).call(members.me, {}))
  if (!member) throw new Error('the officer is not bound')
  const { memberId } = member
  return accepted(await cloud.as(ADMIN).call(members.grantRole, { memberId, role: 'officer', unionId: person.unionId }))
    .grantId
}
