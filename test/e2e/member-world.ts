import writeXlsxFile from 'write-excel-file/node'
import type { Input } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { ROSTER_IMPORT_FOLDER } from '../../src/domain/members/roster-limits'
import { accepted, type Cloud } from '../flows/local-cloud'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const DISTRICT = 'oDemoDistrict'

type Draft = Input<typeof events.save>
type Session = Draft['sessions'][number]

export interface Made {
  readonly eventId: string
  readonly sessionId: string
  readonly sessionIds: readonly string[]
}

let made = 0
const newRequest = (): string => `e2e-member-${++made}`

const nowMs = async (cloud: Cloud): Promise<number> => ((await cloud.get('/__clock')) as { nowMs: number }).nowMs

/** A session of two hours in two days, open for sign-up, for members alone; `change` overrides. */
const sessionOf = (now: number, change: Partial<Session>): Session => ({
  title: '',
  startsAtMs: now + 2 * DAY_MS,
  endsAtMs: now + 2 * DAY_MS + 2 * HOUR_MS,
  signUpOpensAtMs: now - DAY_MS,
  signUpClosesAtMs: now + 2 * DAY_MS - HOUR_MS,
  cancelUntilMs: now + DAY_MS,
  capacity: 60,
  maxPlaces: 1,
  allowed: ['self'],
  ...change,
})

/** Publishes an event of the district; `sessions` are given by what is special about them, times relative to now. */
export const publishEvent = async (
  cloud: Cloud,
  event: { readonly title: string } & Partial<Omit<Draft, 'sessions'>>,
  sessions: readonly ((now: number) => Partial<Session>)[] = [() => ({})],
): Promise<Made> => {
  const district = cloud.as(DISTRICT)
  const now = await nowMs(cloud)
  const draft: Draft = {
    brand: '创青春',
    venueName: '海创园职工之家',
    venueAddress: '海创园',
    organiserUnionId: ROOT_UNION_ID,
    blocks: [{ heading: '活动安排', text: '提前半小时签到。\n结束后可以自由交流。' }],
    version: 0,
    requestId: newRequest(),
    ...event,
    sessions: sessions.map(change => sessionOf(now, change(now))),
  }
  const { eventId, version, sessionIds } = accepted(await district.call(events.save, draft))
  accepted(await district.call(events.publish, { eventId, version }))
  return { eventId, sessionId: sessionIds[0] ?? '', sessionIds }
}

/** Signs a demo member up through the front door. */
export const signUp = async (cloud: Cloud, openid: string, sessionId: string): Promise<string> =>
  accepted(
    await cloud.as(openid).call(events.signUp, { sessionId, places: [{ kind: 'self' }], requestId: newRequest() }),
  ).signUpId

export interface Newcomer {
  readonly openid: string
  readonly name: string
  readonly phone: string
  readonly employeeNo: string
}

/** Puts people into the roster of the demo officer's union, and their phones into WeChat's hands; nobody is bound yet. */
export const addNewcomers = async (cloud: Cloud, people: readonly Newcomer[]): Promise<void> => {
  const identities = (await cloud.get('/__identities')) as { openid: string }[]
  const openids = new Set(people.map(({ openid }) => openid))
  await cloud.put('/__identities', [
    ...identities.filter(({ openid }) => !openids.has(openid)),
    ...people.map(({ openid, name, phone }) => ({ openid, label: `新会员 ${name}`, phone })),
  ])
  const officer = cloud.as('oDemoOfficer')
  const { roles } = accepted(await officer.call(members.me, {}))
  const rows = [['姓名', '手机号', '工号'], ...people.map(({ name, phone, employeeNo }) => [name, phone, employeeNo])]
  const content = await writeXlsxFile(rows.map(row => row.map(value => ({ value, type: String })))).toBuffer()
  const fileId = await officer.upload(`${ROSTER_IMPORT_FOLDER}/newcomers.xlsx`, content)
  const started = await officer.call(members.importStart, {
    fileId,
    unionId: roles.find(({ role }) => role === 'officer')?.unionId ?? '',
    requestId: newRequest(),
  })
  const { importId, steps } = accepted(started)
  for (let step = 0; step < steps; step++) {
    const { bad } = accepted(await officer.call(members.importStep, { importId, step }))
    if (bad.length > 0) throw new Error(`the newcomers have bad rows: ${JSON.stringify(bad)}`)
  }
}

export const EVENT = '/features/events/pages/event/index'
export const eventPath = ({ eventId }: Made): string => `${EVENT}?eventId=${eventId}`
export const signUpPath = ({ eventId }: Made, sessionId: string): string =>
  `/features/events/pages/sign-up/index?eventId=${eventId}&sessionId=${sessionId}`
export const ticketPath = (signUpId: string): string => `/features/checkin/pages/ticket/index?signUpId=${signUpId}`
export const MY_SIGN_UPS = '/features/events/pages/my-sign-ups/index'
export const BIND = '/features/members/pages/bind/index'
export const PROFILE = '/features/members/pages/profile/index'
export const SETTINGS = '/features/members/pages/settings/index'
