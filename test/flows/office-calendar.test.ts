import { account } from '../../src/contract/account'
import { office } from '../../src/contract/office'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const KEEPER = 'oDemoKeeper'
const PUBLISHER = 'oDemoPublisher'
const SOURCE = '关于2056年部分节假日安排的通知'
/** Far from every year that the demo world has a table for; it begins on a Saturday. */
const NEW_YEAR = [
  { day: '2055-12-31', kind: 'off' as const, name: '元旦' },
  { day: '2056-01-01', kind: 'off' as const, name: '元旦' },
  { day: '2056-01-08', kind: 'work' as const, name: '元旦' },
]

describe('a year of working days is written by one person and published by another', () => {
  let cloud: Cloud
  const read = async (openid: string, year = 2056) => accepted(await cloud.as(openid).call(office.calendar, { year }))
  const save = (openid: string, version: number, days: typeof NEW_YEAR, source = SOURCE) =>
    cloud.as(openid).call(office.saveCalendarYear, { year: 2056, version, source, days })
  const publish = (openid: string, version: number) =>
    cloud.as(openid).call(office.publishCalendarYear, { year: 2056, version })

  const todosOf = async (openid: string) =>
    accepted(await cloud.as(openid).call(account.inbox, {}))
      .items.filter(({ todo }) => todo)
      .map(({ title }) => title)

  /** The first year that no table of the demo world reaches. */
  let missing = 0

  beforeAll(async () => {
    cloud = await startCloud({ demo: true })
    missing = Math.max(...(await read(KEEPER)).years) + 1
  })
  afterAll(() => cloud?.stop())

  test('the seeded years stand with the notice they rest on, and a year without one is named as missing', async () => {
    const seeded = await read(KEEPER, 2026)
    expect(seeded.table).toMatchObject({ publishedAtMs: null })
    expect(seeded.table?.source).toContain('2026年')
    expect(seeded).toMatchObject({ version: 0, draft: null, mayEdit: true })
    expect(seeded.years).toEqual(expect.arrayContaining([2024, 2025, 2026]))
    await cloud.post('/__clock', { nowMs: Date.UTC(missing - 1, 9, 2, 2) })
    expect((await read(KEEPER, 2026)).missing).toEqual([missing])
  })

  test('nothing odd is kept: a day twice, of another year, or work on a plain working day', async () => {
    const [eve, day, work] = NEW_YEAR
    if (!eve || !day || !work) throw new Error('three days')
    for (const odd of [
      [day, day],
      [{ ...day, day: '2057-01-01' }],
      [{ ...day, day: '2056-02-30' }],
      [{ ...work, day: '2056-01-10' }],
    ]) {
      const answer = await save(KEEPER, 0, odd)
      expect(answer).toMatchObject({ ok: false, code: 'CALENDAR_DAY_ODD', details: { day: odd[0]?.day } })
    }
    expect((await read(KEEPER)).version).toBe(0)
  })

  test('the writer cannot publish; a second person can, once, and a lost answer is given again', async () => {
    expect(accepted(await save(KEEPER, 0, NEW_YEAR)).version).toBe(1)
    expect(accepted(await save(KEEPER, 0, NEW_YEAR)).version).toBe(1)
    expect(codeOf(await save(PUBLISHER, 0, NEW_YEAR))).toBe('CALENDAR_CHANGED')
    expect(codeOf(await publish(KEEPER, 1))).toBe('OWN_CALENDAR_DRAFT')
    const seen = await read(PUBLISHER)
    expect(seen).toMatchObject({ table: null, draft: { isMine: false, source: SOURCE, days: NEW_YEAR } })
    expect(seen.draft?.savedByName).not.toBe('')
    expect(accepted(await publish(PUBLISHER, 1)).version).toBe(2)
    expect(accepted(await publish(PUBLISHER, 1)).version).toBe(2)
    expect(await read(KEEPER)).toMatchObject({ version: 2, draft: null, table: { source: SOURCE, days: NEW_YEAR } })
    expect((await read(KEEPER)).years).toContain(2056)
    expect(codeOf(await publish(PUBLISHER, 2))).toBe('NO_CALENDAR_DRAFT')
  })

  test('of many who save and publish at once, one version follows another and nothing is lost unseen', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(i => save(i % 2 ? KEEPER : PUBLISHER, 2, NEW_YEAR, `${SOURCE} ${i}`)),
    )
    expect(answers.map(codeOf).sort()).toEqual([...Array(4).fill('CALENDAR_CHANGED'), 'OK'])
    expect((await read(KEEPER)).version).toBe(3)
    const firsts = await Promise.all(
      [1, 2, 3].map(i =>
        cloud.as(i % 2 ? KEEPER : PUBLISHER).call(office.saveCalendarYear, {
          year: 2057,
          version: 0,
          source: `通知 ${i}`,
          days: [{ day: '2057-01-01', kind: 'off', name: '元旦' }],
        }),
      ),
    )
    expect(firsts.map(codeOf).sort()).toEqual(['CALENDAR_CHANGED', 'CALENDAR_CHANGED', 'OK'])
  })

  test('keepers are told once of a year without a table, and of a draft that waits for a second person', async () => {
    for (let i = 0; i < 3; i++) {
      await cloud.post('/__timer/office')
      await cloud.post('/__clock', { advanceMs: 25 * 3_600_000 })
    }
    const told = (await todosOf(KEEPER)).filter(title => title.includes(`${missing}`))
    expect(told).toEqual([`${missing} 年的工作日历还没有填`])
    const draft = {
      year: missing,
      source: '通知',
      days: [{ day: `${missing}-01-01`, kind: 'off' as const, name: '元旦' }],
    }
    accepted(await cloud.as(KEEPER).call(office.saveCalendarYear, { ...draft, version: 0 }))
    accepted(await cloud.as(KEEPER).call(office.saveCalendarYear, { ...draft, source: '通知二', version: 1 }))
    const waiting = (await todosOf(PUBLISHER)).filter(title => title.includes(`${missing}`))
    expect(waiting.sort()).toEqual([`${missing} 年的工作日历等您核对`, `${missing} 年的工作日历还没有填`])
    expect(await todosOf(KEEPER)).not.toContain(`${missing} 年的工作日历等您核对`)
    accepted(await cloud.as(PUBLISHER).call(office.publishCalendarYear, { year: missing, version: 2 }))
    for (const openid of [KEEPER, PUBLISHER])
      expect((await todosOf(openid)).filter(title => title.includes(`${missing}`))).toEqual([])
    expect((await read(KEEPER, missing)).missing).toEqual([])
  })

  test('killed after any write, the same call again ends what was begun: one version, one audit event, the messages', async () => {
    const days = [{ day: '2058-01-01', kind: 'off' as const, name: '元旦' }]
    const saved = { year: 2058, version: 0, source: '通知', days }
    /** Calls until nothing is killed any more, one write later each time; answers how often it died. */
    const killed = async (again: () => Promise<unknown>): Promise<number> => {
      for (let n = 1; ; n++) {
        await cloud.post('/__kill', { afterWrites: n, function: 'office' })
        // a transaction that died holds its documents for 30 s
        await cloud.post('/__clock', { advanceMs: 31_000 })
        await again()
        const { last } = (await cloud.get('/__kill')) as { last?: { killed: boolean } }
        await cloud.post('/__kill', { afterWrites: 0, function: 'office' })
        if (last?.killed !== true) return n - 1
      }
    }
    const raw = (openid: string, action: string, input: object) => () =>
      cloud.as(openid).raw('office', { action, input })
    expect(await killed(raw(KEEPER, 'saveCalendarYear', saved))).toBeGreaterThan(0)
    const waiting = () => todosOf(PUBLISHER).then(all => all.filter(title => title.includes('2058')))
    expect(await waiting()).toEqual(['2058 年的工作日历等您核对'])
    expect((await read(KEEPER, 2058)).version).toBe(1)
    expect(await killed(raw(PUBLISHER, 'publishCalendarYear', { year: 2058, version: 1 }))).toBeGreaterThan(0)
    expect(await waiting()).toEqual([])
    expect(await read(KEEPER, 2058)).toMatchObject({ version: 2, draft: null, table: { days } })
  })
})
