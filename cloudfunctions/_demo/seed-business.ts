import { matchmaking } from '../../src/contract/matchmaking'
import { dayStartMs } from '../../src/domain/day'
import { announce, base, type Draft, eveningOf, MATCHMAKER } from './announce-meeting'
import type { FrontDoor } from './front-door'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Sign-up of the meeting that runs now ends so soon after it began. */
const SIGN_UP_MS = 5000

const CARDS = [
  ['工业机器人与柔性产线', '精密零部件供应'],
  ['精密零部件加工，月产 5 万件', '自动化改造'],
  ['仓储物流系统与托管', '工业相机'],
  ['工业相机与视觉检测', '仓储合作'],
  ['企业培训与管理咨询', '场地与学员'],
  ['园区食堂与团餐', '长期订餐的企业'],
  ['短视频与品牌设计', '新品发布的企业'],
  ['数据治理与报表系统', '制造业客户'],
] as const

const companyOf = (i: number): string => `oDemoMember${String(i + 2).padStart(3, '0')}`

/** One business meeting whose sign-up is open, and one of today: its schedule is published by `publish`, once its short sign-up is over. */
export const seedBusiness = async (
  door: FrontDoor,
  { nowMs, week }: { readonly nowMs: number; readonly week: string },
): Promise<{ publish: () => Promise<void> }> => {
  const todayId = await announce(door, todayDraft(nowMs, week))
  if (todayId) await fill(door, todayId, CARDS.length)
  const openId = await announce(door, openDraft(nowMs, week))
  if (openId) await fill(door, openId, 5)
  return { publish: async () => (todayId ? publish(door, todayId, nowMs + SIGN_UP_MS) : undefined) }
}

/** Whoever comes too late on a crawling machine has no card: the meeting stands with fewer. */
const fill = async (door: FrontDoor, sessionId: string, many: number): Promise<void> => {
  const ids: string[] = []
  for (const [i, [offer, need]] of CARDS.slice(0, many).entries()) {
    const card = { sessionId, offer, need, slots: [0, 1, 2, 3, 4, 5].slice(i === 3 ? 1 : 0), ownTable: i === 0 }
    const saved = await door.call(companyOf(i), matchmaking.saveCompany, card)
    if (saved.ok) ids.push(saved.data.companyId)
  }
  for (const [i] of ids.entries()) {
    const companyIds = [1, 2, 3, 5].flatMap(step => ids[(i + step) % ids.length] ?? []).filter(id => id !== ids[i])
    await door.call(companyOf(i), matchmaking.saveWishes, { sessionId, companyIds })
  }
}

const publish = async (door: FrontDoor, sessionId: string, closesAtMs: number): Promise<void> => {
  const leftMs = closesAtMs - (await door.nowMs())
  if (leftMs > 0) await new Promise(resolve => setTimeout(resolve, leftMs))
  await door.call(MATCHMAKER, matchmaking.planMeetings, { sessionId, publish: true })
  for (const i of [0, 1]) {
    const table = await door.call(companyOf(i), matchmaking.timetable, { sessionId })
    const first = table.ok ? table.data.items[0] : undefined
    if (!first || first.startsAtMs > (await door.nowMs())) continue
    const said = { met: true, nextStep: 'visit' as const, amountFen: i === 0 ? 120_000_000 : null, helpWanted: i === 1 }
    await door.call(companyOf(i), matchmaking.saveOutcome, { meetingId: first.meetingId, ...said })
  }
}

const meeting = {
  ...base,
  kind: 'business' as const,
  venueName: '海创园党群人才服务中心',
  rounds: 6,
  minutesPerRound: 20,
}

const openDraft = (nowMs: number, week: string): Draft => ({
  ...meeting,
  title: '企业资源对接会',
  about: '党建搭台、企业唱戏、共谋发展：先填贵公司能提供什么、需要什么，再选想见的公司，日程由系统排好。',
  opensAtMs: nowMs - HOUR_MS,
  closesAtMs: dayStartMs(nowMs) + 5 * DAY_MS,
  ...eveningOf(nowMs, { days: 7, hours: 14 }),
  tables: 8,
  requestId: `demo-business-${week}`,
})

const todayDraft = (nowMs: number, week: string): Draft => ({
  ...meeting,
  title: '产业链对接专场',
  about: '今天在园区一楼，每场二十分钟，按自己的日程换桌。',
  opensAtMs: nowMs - HOUR_MS,
  closesAtMs: nowMs + SIGN_UP_MS,
  startsAtMs: nowMs + SIGN_UP_MS,
  endsAtMs: nowMs + SIGN_UP_MS + 2.5 * HOUR_MS,
  tables: 3,
  requestId: `demo-business-today-${week}`,
})
