import type { SessionRecord } from '../../cloudfunctions/_data/records'
import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { REDEEM_REFUSALS } from '../../src/domain/checkin/refusals'
import { DoorWorld, type Session } from '../flows/door-world'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'
import { publishEvent, signUp } from './member-world'
import { DOORS, gatePath, rosterOf, scan, word } from './staff-world'

const GATE = 'oDemoGate'
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

let app: App
let world: DoorWorld
let hall: Session
let elsewhere: Session

/** A session at whose door the demo gate stands. */
const atDoor = async (change: Partial<SessionRecord>): Promise<Session> => {
  const session = await world.session(change)
  await world.grant(session, GATE)
  return session
}

beforeAll(async () => {
  app = await startApp()
  world = await DoorWorld.at(app.cloud)
  hall = await atDoor({ title: '大厅' })
  elsewhere = await world.session({ title: '别处' })
})
afterAll(async () => {
  await app.close()
})

const openGate = async (session: Session, look: { care?: boolean; width?: number } = {}): Promise<Screen> => {
  const gate = await app.open(gatePath(session.sessionId), { as: GATE, ...look })
  await gate.says('请出示入场码')
  return gate
}

describe('each answer of the door', () => {
  const answers: readonly {
    code: string
    word: string
    says: RegExp
    make: () => Promise<{ session: Session; ticket: string }>
  }[] = [
    {
      code: 'OK',
      word: '通过',
      says: /王\*明/,
      make: async () => ({ session: hall, ticket: (await world.ticket(hall)).paper(1) }),
    },
    {
      code: 'CODE_INVALID',
      word: '无效',
      says: /不是入场码/,
      make: async () => ({ session: hall, ticket: 'https://example.org/not-ours' }),
    },
    {
      code: 'WRONG_SESSION',
      word: '非本场',
      says: /另一场/,
      make: async () => ({ session: hall, ticket: (await world.ticket(elsewhere)).paper(1) }),
    },
    {
      code: 'CANCELLED',
      word: '已取消',
      says: /报名已经取消/,
      make: async () => ({ session: hall, ticket: (await world.ticket(hall, { status: 'cancelled' })).paper(1) }),
    },
    {
      code: 'WAITLISTED',
      word: '候补',
      says: /候补/,
      make: async () => ({ session: hall, ticket: (await world.ticket(hall, { status: 'waitlisted' })).paper(1) }),
    },
    {
      code: 'NOT_APPROVED',
      word: '待审核',
      says: /没有通过审核/,
      make: async () => ({ session: hall, ticket: (await world.ticket(hall, { status: 'pending' })).paper(1) }),
    },
    {
      code: 'BLOCKED',
      word: '停用',
      says: /服务台/,
      make: async () => ({ session: hall, ticket: (await world.ticket(hall, { blocked: true })).paper(1) }),
    },
    {
      code: 'REVOKED',
      word: '旧码',
      says: /换新/,
      make: async () => ({ session: hall, ticket: (await world.ticket(hall, { issue: 2 })).paper(1) }),
    },
    {
      code: 'CODE_EXPIRED',
      word: '码过期',
      says: /分钟前的码/,
      make: async () => ({
        session: hall,
        ticket: (await world.ticket(hall)).codeAt(world.nowMs - 5 * MINUTE_MS),
      }),
    },
    {
      code: 'PLACES_USED_UP',
      word: '已满',
      says: /共 2 位，已进 2 位/,
      make: async () => {
        const entry = {
          listId: hall.sessionId,
          kind: 'entry',
          places: 1,
          doorId: 'main',
          by: 'a',
          how: 'code',
        } as const
        const entries = [1, 2].map(n => ({ ...entry, entryId: `e${n}`, nonce: `spent-${n}-x`, atMs: world.nowMs }))
        return { session: hall, ticket: (await world.ticket(hall, { places: 2, used: 2, entries })).paper(1) }
      },
    },
    {
      code: 'TOO_EARLY',
      word: '未到时',
      says: /开始入场/,
      make: async () => {
        const later = { doorOpensAtMs: world.nowMs + HOUR_MS, doorClosesAtMs: world.nowMs + 2 * HOUR_MS }
        const session = await atDoor({ ...later, endsAtMs: world.nowMs + 2 * HOUR_MS })
        return { session, ticket: (await world.ticket(session)).paper(1) }
      },
    },
    {
      code: 'TOO_LATE',
      word: '已结束',
      says: /停止入场/,
      make: async () => {
        const session = await atDoor({ doorClosesAtMs: world.nowMs - MINUTE_MS })
        return { session, ticket: (await world.ticket(session)).paper(1) }
      },
    },
    {
      code: 'EVENT_CANCELLED',
      word: '停办',
      says: /活动已经取消/,
      make: async () => {
        const session = await atDoor({ eventState: 'cancelled' })
        return { session, ticket: (await world.ticket(session)).paper(1) }
      },
    },
  ]

  it.each(answers)('$code is $word, in words and without a cut line', async ({ code, word: expected, says, make }) => {
    const { session, ticket } = await make()
    const gate = await openGate(session)
    await scan(gate, ticket)
    expect(await word(gate)).toBe(expected)
    await gate.says(says)
    expect(await gate.cutOff()).toEqual([])
    expect(await gate.violations()).toEqual([])
    expect(gate.errors).toEqual([])
    await gate.shot(`gate-${code.toLowerCase()}`)
    await gate.close()
  })

  it('ALREADY_CHECKED_IN names who, when and which door; the camera’s echo of the same code does not', async () => {
    const [first, second] = await world.tickets(hall, 2)
    const gate = await openGate(hall)
    await scan(gate, first?.paper(1) ?? '')
    expect(await word(gate)).toBe('通过')
    await scan(gate, first?.paper(1) ?? '')
    expect(await word(gate)).toBe('通过')
    await scan(gate, second?.paper(1) ?? '')
    expect(await word(gate)).toBe('通过')
    await scan(gate, first?.paper(1) ?? '')
    await gate.says('已签')
    await gate.says(/从正门入场/)
    await gate.says('王*明')
    await gate.shot('gate-already_checked_in')
    await gate.close()
  })

  it('NOT_THIS_DOOR sends the guest to another entrance', async () => {
    const yard = await atDoor({ title: '院子', doors: [{ doorId: 'west', name: '西门' }] })
    const gate = await openGate(hall)
    await gate.press('场次与入口')
    await gate.press(/院子/)
    await gate.press('西门')
    await gate.shot('gate-setup')
    await gate.press('就这样验')
    await gate.says(/西门/)
    await scan(gate, (await world.ticket(hall)).paper(1))
    expect(await word(gate)).toBe('换入口')
    await gate.shot('gate-not_this_door')
    await scan(gate, (await world.ticket(yard)).paper(1))
    await gate.says('通过')
    await gate.close()
  })

  it('NO_DOOR_ACCESS follows at once when the door is taken away', async () => {
    const session = await world.session({ title: '借来的门' })
    const grantId = await world.grant(session, GATE)
    const gate = await openGate(session)
    const ticket = await world.ticket(session)
    accepted(await app.cloud.as('oDemoDistrict').call(checkin.revoke, { grantId }))
    await scan(gate, ticket.paper(1))
    expect(await word(gate)).toBe('无权限')
    await gate.shot('gate-no_door_access')
    await gate.close()
  })

  it('RULE_REFUSED says what would mend it, and ANSWERS_NEEDED asks and then admits', async () => {
    const questions = [
      { questionId: 'q1', label: '会游泳吗？', kind: 'choice' as const, options: ['会', '不会'], required: true },
      { questionId: 'q2', label: '紧急联系人怎么称呼', kind: 'text' as const, options: [], required: false },
    ]
    const ruled = await atDoor({
      title: '泳池',
      doorPolicy: { ...PLAIN_POLICY, questions, rules: [[{ kind: 'door', doorIds: ['east'] }]] },
    })
    const gate = await openGate(ruled)
    await scan(gate, (await world.ticket(ruled)).paper(1))
    expect(await word(gate)).toBe('不符合')
    await gate.says(/请从东门入场/)
    await gate.shot('gate-rule_refused')
    expect(await gate.cutOff()).toEqual([])
    await gate.press('场次与入口')
    await gate.press('东门')
    await gate.shot('gate-setup-roster', true)
    await gate.press('就这样验')
    await scan(gate, (await world.ticket(ruled)).paper(1))
    await gate.says('入场前问一问')
    await gate.shot('gate-answers_needed')
    await gate.press('问好了，核对')
    await gate.says(/必答的问题/)
    await gate.press('不会')
    await gate.press('问好了，核对')
    expect(await word(gate)).toBe('通过')
    expect(await gate.violations()).toEqual([])
    expect(gate.errors).toEqual([])
    await gate.close()
  })

  it('leaves out none of the door’s refusals', () => {
    const others = ['ALREADY_CHECKED_IN', 'NOT_THIS_DOOR', 'NO_DOOR_ACCESS', 'RULE_REFUSED', 'ANSWERS_NEEDED']
    const shown = [...answers.map(({ code }) => code), ...others]
    expect(REDEEM_REFUSALS.filter(code => !shown.includes(code))).toEqual([])
  })
})

describe('at the door', () => {
  it('a family comes in parts, and the fifth of four stays outside', async () => {
    const family = await world.ticket(hall, { places: 4, placeKinds: ['self', 'adult', 'child', 'child'] })
    const [other] = await world.tickets(hall, 1)
    const gate = await openGate(hall)
    await scan(gate, family.paper(1))
    await gate.says('来了几位？')
    await gate.says('这张票共 4 位')
    await gate.shot('gate-how-many')
    expect(await gate.violations()).toEqual([])
    await gate.press('2 位')
    await gate.says('2 位进场，共 4 位，已进 2 位')
    await gate.shot('gate-family')
    await scan(gate, other?.paper(1) ?? '')
    await gate.top.getByText(/共 4 位/).waitFor({ state: 'detached' })
    await gate.says('通过')
    await scan(gate, family.paper(1))
    await gate.says('这张票共 4 位，还有 2 位没有进场')
    await gate.press('全部 2 位')
    await gate.says('2 位进场，共 4 位，已进 4 位')
    await scan(gate, (await world.ticket(hall)).paper(1))
    await gate.says('通过')
    await gate.top.getByText(/共 4 位/).waitFor({ state: 'detached' })
    await scan(gate, family.paper(1))
    await gate.says('已满')
    await gate.close()
  })

  it('an answer that is lost on its way is decided on the phone, uploaded, and admits once', async () => {
    const ticket = await world.ticket(hall)
    const gate = await openGate(hall)
    await rosterOf(gate)
    await gate.page.route('**/call/checkin', async route => {
      if (!(route.request().postData() ?? '').includes('"redeem"')) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await scan(gate, ticket.paper(1))
    expect(await word(gate)).toBe('通过')
    await gate.page.unroute('**/call/checkin')
    await gate.top
      .getByText(/待上传|正在上传/)
      .first()
      .waitFor({ state: 'detached' })
    const [row] = await world.rows('sign_ups', { _id: ticket.signUpId })
    expect(row?.['used']).toBe(1)
    await gate.close()
  })

  it('finds a guest by name, and counts who came', async () => {
    const made = await publishEvent(app.cloud, { title: '现场讲座' }, [
      now => ({ startsAtMs: now + MINUTE_MS, signUpClosesAtMs: now + HOUR_MS, cancelUntilMs: now }),
    ])
    await signUp(app.cloud, 'oDemoMember150', made.sessionId)
    const district = app.cloud.as('oDemoDistrict')
    const { sessionId } = made
    const { inviteCode } = accepted(await district.call(checkin.invite, { sessionId, hours: 4, uses: 1 }))

    const doors = await app.open(DOORS, { as: GATE })
    await doors.type('邀请码', 'D1 no such code')
    await doors.press('加入')
    await doors.says(/D1 开头的 15 位/)
    await doors.type('邀请码', inviteCode.toLowerCase())
    await doors.press('加入')
    await doors.says(/现场讲座/)
    await doors.shot('gate-doors', true)
    await doors.press(/现场讲座/)
    await doors.says('请出示入场码')

    await doors.press('手工查找')
    await doors.type('姓名、手机尾号或票号', '李')
    await doors.press('查找')
    await doors.says('再多填一点')
    await doors.type('姓名、手机尾号或票号', '没有这人')
    await doors.press('查找')
    await doors.says('不在名单')
    await doors.type('姓名、手机尾号或票号', '0150')
    await doors.press('查找')
    await doors.says('未入场')
    await doors.shot('gate-search')
    await doors.press(/尾号 0150/)
    expect(await word(doors)).toBe('通过')
    await doors.says('1 / 1')
    const { items } = accepted(await district.call(events.signUps, { sessionId }))
    expect(items.map(({ used }) => used)).toEqual([1])
    expect(doors.errors).toEqual([])
    await doors.close()
  })

  it.each([
    { name: 'care', care: true, width: 375 },
    { name: 'narrow', care: true, width: 320 },
    { name: 'wide', care: false, width: 1280 },
  ])('$name: ready, question and answer are whole', async ({ name, ...look }) => {
    const gate = await openGate(hall, look)
    expect(await gate.cutOff()).toEqual([])
    await gate.shot(`gate-ready-${name}`)
    await scan(gate, (await world.ticket(hall, { places: 10 })).paper(1))
    await gate.says('来了几位？')
    expect(await gate.cutOff()).toEqual([])
    await gate.shot(`gate-how-many-${name}`, true)
    await gate.press('1 位')
    await gate.says('通过')
    expect(await gate.cutOff()).toEqual([])
    expect(await gate.violations()).toEqual([])
    await gate.shot(`gate-pass-${name}`, true)
    await gate.close()
  })
})
