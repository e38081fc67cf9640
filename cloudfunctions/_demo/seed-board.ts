import { publication } from '../../src/contract/publication'
import { qa } from '../../src/contract/qa'
import { dayOf } from '../../src/domain/day'
import type { QaCategory } from '../../src/domain/qa/words'
import type { FrontDoor } from './front-door'

const [ANSWERER, PUBLISHER, ADMIN, ASKER] = ['oDemoAnswerer', 'oDemoPublisher', 'oDemoAdmin', 'oDemoMember221'] as const
const ELEVEN_MONTHS_MS = 330 * 86_400_000

interface Settled {
  readonly who: string
  readonly category: QaCategory
  readonly question: string
  readonly answer: string
}

const OUT: readonly Settled[] = [
  {
    who: ASKER,
    category: 'overtime',
    question: '法定节假日被叫去值班，单位说调休就行，可以不给钱吗',
    answer:
      '不可以只用调休代替。法定节假日安排上班的，要按不低于工资的百分之三百付加班费。可以先和单位书面提出，不给的可以向劳动监察投诉。',
  },
  {
    who: 'oDemoMember222',
    category: 'services',
    question: '职工书屋周末开不开，要带什么证件',
    answer: '周末上午九点到下午五点开放，带会员卡就可以进，第一次去请带身份证登记。',
  },
]
const TO_COME: Settled = {
  who: 'oDemoMember223',
  category: 'leave',
  question: '没休完的年假，单位说过年作废，合理吗',
  answer:
    '年休假一般当年安排，因工作需要可以跨一年。单位没有安排您休，又没有您书面说不休的，应当按日工资的百分之三百折算。',
}
const WAITING: Settled = {
  who: 'oDemoMember224',
  category: 'contract',
  question: '试用期签了半年，合同只有一年，王经理说都这样',
  answer: '合同期限一年以上不满三年的，试用期最多两个月。超过的部分可以要求按转正工资补差。',
}

/** A desk that lives: public questions with those who met the same, one to come, copies and drafts that wait, and threads that need somebody. Made once. The board is open in the demo only. */
export const seedBoard = async (door: FrontDoor): Promise<void> => {
  const { items } = await door.accepted(ASKER, qa.myThreads, {})
  if (items.length > 0) return
  for (const one of OUT) await publish(door, one)
  await door.accepted(ADMIN, publication.switchBoard, { open: true, embargoDays: 3 })
  await publish(door, TO_COME)
  await propose(door, WAITING, '试用期签了半年，合同只有一年，合理吗')
  const board = await door.accepted(ASKER, publication.board, {})
  for (const { postId, category } of board.items)
    for (const n of category === 'overtime' ? [225, 226, 227, 228, 229, 230, 231] : [225, 226])
      await door.accepted(`oDemoMember${n}`, publication.same, { postId, on: true })

  await settle(door, {
    who: 'oDemoMember225',
    category: 'overtime',
    question: '综合工时的加班怎么算',
    answer: '整个周期的总时数超过标准的部分，按百分之一百五十付。',
  })
  const low = await settle(door, {
    who: 'oDemoMember226',
    category: 'insurance',
    question: '单位少缴了两年社保，补缴找谁',
    answer: '请找单位。',
  })
  await door.accepted('oDemoMember226', qa.rate, { threadId: low, stars: 1, comment: '没有说怎么办' })
  const disputeOn = dayOf((await door.accepted(ASKER, qa.myThreads, {})).items[0]?.askedAtMs ?? 0)
  await ask(door, 'oDemoMember227', 'leaving', '去年底被口头辞退，一直没有拿到补偿', before(disputeOn))
  await ask(door, 'oDemoMember228', 'services', '活动中心的淋浴坏了两周，报了没人修', { kind: 'complaint' })
  await draftFaq(door)
  for (const [text, what] of [
    ['哺乳室钥匙在哪里领', 'nothing'],
    ['托育补贴一个月多少', 'nothing'],
    ['外卖骑手算不算有劳动关系', 'asked'],
  ] as const)
    await door.accepted('oDemoMember229', qa.tellMissed, { text, category: 'services', what, shownIds: [] })
}

const before = (day: string) => ({ disputeOn: dayOf(Date.parse(day) - ELEVEN_MONTHS_MS) })

const draftFaq = async (door: FrontDoor): Promise<void> => {
  const content = {
    category: 'services' as const,
    title: '母婴室在哪里，怎么用',
    phrasings: ['哪里可以挤奶', '背奶的地方在哪'],
    answer: '区总工会服务中心一楼和三楼各有一间，工作日上午八点半到下午六点开放。门口登记姓名就能用，有冰箱和热水。',
    citations: [],
    asksUnion: true,
    calculator: null,
  }
  await door.accepted(ANSWERER, publication.saveFaqDraft, { faqId: null, version: 0, content, requestId: 'demo-draft' })
}

interface More {
  readonly disputeOn?: string
  readonly kind?: 'complaint'
  readonly publishConsent?: number
}

const ask = async (door: FrontDoor, who: string, category: QaCategory, text: string, more: More = {}) => {
  const rest = { anonymous: false, shownIds: [], openedIds: [], anyway: true, requestId: 'demo-board' }
  return (await door.accepted(who, qa.ask, { text, category, ...rest, ...more })).threadId
}

const settle = async (
  door: FrontDoor,
  { who, category, question, answer }: Settled,
  more: More = {},
): Promise<string> => {
  const threadId = await ask(door, who, category, question, more)
  await door.accepted(ANSWERER, qa.claim, { threadId })
  const { version } = await door.accepted(ANSWERER, qa.staffThread, { threadId })
  const said = { threadId, version, text: answer, kind: 'answer' as const, citations: [], requestId: 'demo-board' }
  const reply = await door.accepted(ANSWERER, qa.reply, said)
  await door.accepted(ANSWERER, qa.resolve, { threadId, version: reply.version, outcome: 'answered' })
  return threadId
}

const propose = async (door: FrontDoor, one: Settled, question = one.question) => {
  const threadId = await settle(door, one, { publishConsent: 1 })
  const { version } = await door.accepted(ANSWERER, publication.draft, { threadId })
  const { answer } = one
  const waits = await door.accepted(ANSWERER, publication.propose, { threadId, version, question, answer })
  return { threadId, version: waits.version }
}

const publish = async (door: FrontDoor, one: Settled): Promise<void> => {
  const waits = await propose(door, one)
  await door.accepted(PUBLISHER, publication.decide, { ...waits, publish: true })
}
