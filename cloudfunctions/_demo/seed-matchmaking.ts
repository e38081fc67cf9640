import type { Input } from '../../src/contract/define'
import { matchmaking } from '../../src/contract/matchmaking'
import { dayOf, dayStartMs } from '../../src/domain/day'
import { INDUSTRIES, TAGS } from '../../src/domain/matchmaking/words'
import { announce, base, type Draft, eveningOf, MATCHMAKER } from './announce-meeting'
import type { FrontDoor } from './front-door'
import { seedBusiness } from './seed-business'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const OFFICER = 'oDemoOfficer'
/** Sign-up of the drawn evening ends so soon after it began: time for its applications on a machine that is busy too. */
const SIGN_UP_MS = 6000

const BOOKS = ['围城', '平凡的世界', '活着', '三体', '边城', '人间草木', '百年孤独', '小王子', '城南旧事', '长安的荔枝']
const NICKNAMES = [
  '山风',
  '小满',
  '晴川',
  '木木',
  '南乔',
  '知夏',
  '阿诚',
  '拾光',
  '青禾',
  '云朵',
  '大海',
  '微澜',
  '星野',
  '米粒',
]
/** Every eighth member is of the officer's own union. */
const ownMember = (i: number): string => `oDemoMember${String(1 + i * 8).padStart(3, '0')}`

/** One evening that is open, one that is drawn, two business meetings; of this week, made once. */
export const seedMatchmaking = async (door: FrontDoor): Promise<void> => {
  const begunMs = await door.nowMs()
  const week = dayOf(dayStartMs(begunMs) - (Math.floor(dayStartMs(begunMs) / DAY_MS) % 7) * DAY_MS)
  // its short sign-up runs out while the evenings are filled
  const business = await seedBusiness(door, { nowMs: begunMs, week })
  const nowMs = await door.nowMs()
  const drawnId = await announce(door, drawnDraft(nowMs, week))
  if (drawnId) await fill(door, { sessionId: drawnId, from: 0, many: 14, vouched: 14 })
  const openId = await announce(door, openDraft(nowMs, week))
  if (openId) await fill(door, { sessionId: openId, from: 14, many: 8, vouched: 5 })
  if (drawnId) await draw(door, drawnId, nowMs + SIGN_UP_MS)
  await business.publish()
}

interface Filling {
  readonly sessionId: string
  readonly from: number
  readonly many: number
  readonly vouched: number
}

const fill = async (door: FrontDoor, { sessionId, from, many, vouched }: Filling): Promise<void> => {
  const numbers = Array.from({ length: many }, (_, i) => i)
  // two at a time: the machine has as many processors
  for (let at = 0; at < many; at += 2)
    await Promise.all(numbers.slice(at, at + 2).map(i => apply(door, ownMember(from + i), applicationOf(sessionId, i))))
  const { items } = await door.accepted(OFFICER, matchmaking.vouchList, {})
  for (const { applicationId } of items.slice(0, vouched))
    await door.accepted(OFFICER, matchmaking.vouch, { applicationId, single: true })
}

/** Whoever comes too late on a crawling machine is not among the applicants: the evening stands with fewer. */
const apply = async (door: FrontDoor, openid: string, asked: Input<typeof matchmaking.apply>): Promise<void> => {
  const answer = await door.call(openid, matchmaking.apply, asked)
  if (!answer.ok && answer.code !== 'APPLY_CLOSED') throw new Error(`applying of ${openid}: ${answer.code}`)
}

const draw = async (door: FrontDoor, sessionId: string, closesAtMs: number): Promise<void> => {
  const leftMs = closesAtMs - (await door.nowMs())
  if (leftMs > 0) await new Promise(resolve => setTimeout(resolve, leftMs))
  await door.accepted(MATCHMAKER, matchmaking.seal, { sessionId })
  await door.accepted(MATCHMAKER, matchmaking.enterNumber, { sessionId, digits: '0308142231' })
  // the demo's first member decides by hand
  for (let i = 1; i < 6; i++) await door.call(ownMember(i), matchmaking.confirm, { sessionId, yes: true })
}

const applicationOf = (sessionId: string, i: number): Input<typeof matchmaking.apply> => ({
  sessionId,
  group: i % 2 ? 'f' : 'm',
  birthYear: 1990 + ((i * 3) % 10),
  nickname: NICKNAMES[i % NICKNAMES.length] ?? '同事',
  industry: INDUSTRIES[i % INDUSTRIES.length] ?? '其他',
  tags: [0, 5, 11].flatMap(step => TAGS[(i + step) % TAGS.length] ?? []),
  book: BOOKS[i % BOOKS.length] ?? '',
  wish: '认识同样喜欢看书的朋友',
  phone: `1990000${String(1 + i * 8).padStart(4, '0')}`,
  single: true,
  conduct: true,
  companyCheck: true,
  consents: { takePart: true, showCard: true, suggestions: i % 4 !== 3, contact: true, photos: i % 3 === 0 },
  requestId: `demo-apply-${i}`,
})

const openDraft = (nowMs: number, week: string): Draft => ({
  ...base,
  kind: 'youth',
  title: '径山读书夜 · 青年联谊',
  venueName: '海创园职工之家',
  venueAddress: '海创园',
  about: '带一本喜欢的书来，两人一桌，每轮八分钟，聊聊书和生活。',
  opensAtMs: nowMs - HOUR_MS,
  closesAtMs: dayStartMs(nowMs) + 6 * DAY_MS,
  ...eveningOf(nowMs, { days: 9, hours: 19 }),
  places: { m: 15, f: 15 },
  rounds: 8,
  minutesPerRound: 8,
  tables: 15,
  yesCap: 5,
  numberName: '报名截止后第一期福彩双色球开奖号码',
  requestId: `demo-open-${week}`,
})

const drawnDraft = (nowMs: number, week: string): Draft => ({
  ...base,
  kind: 'youth',
  title: '梦想小镇周末桌游 · 青年联谊',
  venueName: '梦想小镇红色驿站',
  about: '一起玩桌游，轮流换桌，不尴尬。',
  opensAtMs: nowMs - DAY_MS,
  closesAtMs: nowMs + SIGN_UP_MS,
  ...eveningOf(nowMs, { days: 2, hours: 19 }),
  places: { m: 5, f: 5 },
  rounds: 5,
  minutesPerRound: 8,
  tables: 5,
  yesCap: 3,
  numberName: '报名截止后第一期福彩双色球开奖号码',
  requestId: `demo-drawn-${week}`,
})
