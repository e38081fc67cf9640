import { qa } from '../../src/contract/qa'
import type { QaCategory } from '../../src/domain/qa/words'
import type { FrontDoor } from './front-door'

const ANSWERER = 'oDemoAnswerer'
const HEAD = 'oDemoQaHead'
const EVERY_DAY = [0, 1, 2, 3, 4]

/** Questions in several states, a roster and canned answers; made once, since each asker then has a question. */
export const seedThreads = async (door: FrontDoor): Promise<void> => {
  const { items } = await door.accepted('oDemoMember211', qa.myThreads, {})
  if (items.length > 0) return
  await seedDesk(door)
  await ask(door, 'oDemoMember211', 'wages', '公司拖了两个月工资，财务说下个月一起发，我该怎么办')
  await ask(door, 'oDemoMember212', 'contract', '主管要我换岗位，不签字就说按旷工算', { anonymous: true })

  const pregnant = await held(door, 'oDemoMember213', 'women', '怀孕以后被安排上夜班，可以不去吗')
  await say(
    door,
    pregnant,
    'answer',
    '怀孕七个月以上的，单位不得安排夜班。不满七个月的，可以凭医院证明和单位商量调整。',
    [{ law: '女职工劳动保护特别规定', article: '第六条', versionDate: '2012-04-28' }],
  )
  const trip = await held(door, 'oDemoMember214', 'services', '今年的疗休养名额怎么报名')
  await say(door, trip, 'askBack', '请问您在哪一家基层工会？各家的名额分开报。')

  const card = await held(door, 'oDemoMember215', 'services', '会员卡丢了去哪里补')
  const version = await say(door, card, 'answer', '带身份证到区总工会服务窗口就可以补办，当天能拿到。')
  await door.accepted(ANSWERER, qa.resolve, { threadId: card, version, outcome: 'answered' })
  await door.accepted('oDemoMember215', qa.rate, { threadId: card, stars: 5, comment: '很快' })

  const legal = await held(door, 'oDemoMember216', 'disputes', '公司说竞业限制两年，但一分钱补偿都不给，有效吗')
  const seen = await door.accepted(ANSWERER, qa.staffThread, { threadId: legal })
  await door.accepted(ANSWERER, qa.askLawyer, { threadId: legal, version: seen.version })
}

/** Who answers what, and what is said often. */
const seedDesk = async (door: FrontDoor): Promise<void> => {
  const { people, lawyers } = await door.accepted(HEAD, qa.desk, {})
  for (const { accountId, version, isHead } of people) {
    if (version > 0) continue
    const queues = isHead ? (['district'] as const) : (['women', 'services'] as const)
    await door.accepted(HEAD, qa.saveDuty, {
      ...{ accountId, version, cap: isHead ? 10 : 20, weekdays: EVERY_DAY, leaves: [] },
      queues: [...queues],
    })
  }
  for (const { accountId, version } of lawyers)
    if (version === 0)
      await door.accepted(HEAD, qa.saveDuty, {
        ...{ accountId, version, roster: 'lawyer' as const, queues: [], cap: 10, weekdays: EVERY_DAY, leaves: [] },
      })
  const canned = [
    {
      cannedId: 'demoCannedInspect',
      title: '向劳动监察投诉',
      text: '{称呼}您好，可以带上劳动合同、工资条和考勤记录，到{办理地点}投诉，拖欠发生后两年内都可以去。请在{期限}前去，有了结果也请告诉我们。',
      category: 'wages' as const,
      citations: [{ law: '劳动保障监察条例', article: '第二十条', versionDate: '2004-11-01' }],
    },
    {
      cannedId: 'demoCannedWindow',
      title: '到服务窗口办理',
      text: '{称呼}您好，这件事可以到区总工会服务窗口当面办，工作日上午九点到下午五点半都有人。',
      category: null,
      citations: [],
    },
  ]
  const { items } = await door.accepted(HEAD, qa.canned, {})
  for (const one of canned)
    if (!items.some(({ cannedId }) => cannedId === one.cannedId))
      await door.accepted(HEAD, qa.saveCanned, { ...one, version: 0, off: false })
}

const ask = async (
  door: FrontDoor,
  who: string,
  category: QaCategory,
  text: string,
  { anonymous = false } = {},
): Promise<string> => {
  const ids = { shownIds: [], openedIds: [], anyway: true, requestId: 'demo-question' }
  return (await door.accepted(who, qa.ask, { text, category, anonymous, ...ids })).threadId
}

const held = async (door: FrontDoor, who: string, category: QaCategory, text: string): Promise<string> => {
  const threadId = await ask(door, who, category, text)
  await door.accepted(ANSWERER, qa.claim, { threadId })
  return threadId
}

const say = async (
  door: FrontDoor,
  threadId: string,
  kind: 'answer' | 'askBack',
  text: string,
  citations: { law: string; article: string; versionDate: string }[] = [],
): Promise<number> => {
  const { version } = await door.accepted(ANSWERER, qa.staffThread, { threadId })
  const said = { threadId, version, text, kind, citations, requestId: `demo-${kind}` }
  return (await door.accepted(ANSWERER, qa.reply, said)).version
}
