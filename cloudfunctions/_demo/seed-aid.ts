import { account } from '../../src/contract/account'
import { aid } from '../../src/contract/aid'
import type { Input } from '../../src/contract/define'
import { PAST_LABEL, pastFile } from './aid-past'
import { demoConsents, demoContent } from './aid-people'
import { AID_PROGRAMMES } from './aid-programmes'
import { type FrontDoor, sideBySide } from './front-door'
import { DEMO_MEMBERS, type DemoPerson } from './people'
import { seedCare } from './seed-aid-care'

const DAY_MS = 86_400_000
/** Two keep two instances warm, as everywhere in the demo. */
const AT_A_TIME = 2

type Act = Input<typeof aid.act>['act']

/** Programmes, budgets, the imported past and a few cases in different states; a world that has them is left as it is. */
export const seedAid = async (door: FrontDoor): Promise<void> => {
  await seedCare(door)
  const { items } = await door.accepted('oDemoRights', aid.rulesets, {})
  if (items.some(({ state }) => state === 'published') && (await isSeeded(door))) return
  const nowMs = await door.nowMs()
  const day = new Date(nowMs + DAY_MS / 3).toISOString().slice(0, 10)
  const ids = await seedProgrammes(door, day)
  await seedPast(door, Number(day.slice(0, 4)))
  await sideBySide(CASES, AT_A_TIME, one => seedCase(door, ids, one))
}

/** Whether an earlier start came to its end: the last case stands. */
const isSeeded = async (door: FrontDoor): Promise<boolean> =>
  (await Promise.all(CASES.slice(-AT_A_TIME).map(one => door.accepted(personOf(one).openid, aid.mine, {})))).every(
    ({ items }) => items.length > 0,
  )

const seedProgrammes = async (door: FrontDoor, day: string): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>()
  for (const { budgetYuan, ...programme } of AID_PROGRAMMES) {
    const made = await door.accepted('oDemoRights', aid.saveRules, {
      ...{ version: 0, programme: JSON.parse(JSON.stringify(programme)), requestId: `demo-${programme.kind}` },
    })
    ids.set(programme.kind, made.programmeId)
    if (made.state === 'draft')
      await door.accepted('oDemoLead', aid.publishRules, {
        ...{ rulesetId: made.rulesetId, version: made.version, fromDay: day },
      })
    if (budgetYuan > 0)
      await door.accepted('oDemoLead', aid.saveFundLine, {
        ...{ programmeId: made.programmeId, year: day.slice(0, 4), totalFen: budgetYuan * 100, version: 0 },
      })
  }
  return ids
}

const seedPast = async (door: FrontDoor, year: number): Promise<void> => {
  const fileId = await door.upload('oDemoRights', 'aid-past/demo.xlsx', await pastFile(year))
  const { bad } = await door.accepted('oDemoRights', aid.importPast, { fileId, label: PAST_LABEL })
  if (bad.length > 0) throw new Error(`the demo's past has bad rows: ${JSON.stringify(bad[0])}`)
}

interface DemoCase {
  /** oDemoMember009 and the like: members of the first grassroots union, where the demo's officers are. */
  readonly member: number
  readonly kind: 'schooling' | 'illness' | 'living'
  readonly answers: Input<typeof aid.likely>['answers']
  readonly story: string
  readonly materials: readonly string[]
  readonly until: 'draft' | 'submitted' | 'verifying' | 'correction' | 'l1' | 'l2' | 'notice' | 'payable'
}

const LOW = { income: 3_000_000, people: 3 }
const ILL = { ...LOW, who: 'self', selfPaid: 1_200_000 }

const CASES: readonly DemoCase[] = [
  {
    member: 9,
    kind: 'illness',
    answers: ILL,
    story: '住院两次，还在恢复。',
    materials: ['diagnosis', 'invoice'],
    until: 'submitted',
  },
  {
    member: 17,
    kind: 'schooling',
    answers: { ...LOW, stage: 'college' },
    story: '孩子今年上大学。',
    materials: ['enrolled'],
    until: 'verifying',
  },
  {
    member: 25,
    kind: 'schooling',
    answers: { ...LOW, stage: 'high' },
    story: '孩子读高二。',
    materials: ['enrolled'],
    until: 'correction',
  },
  {
    member: 97,
    kind: 'living',
    answers: { ...LOW, sudden: false },
    story: '家里只有一人有收入。',
    materials: ['income'],
    until: 'l1',
  },
  {
    member: 105,
    kind: 'schooling',
    answers: { ...LOW, stage: 'college' },
    story: '两个孩子都在读书。',
    materials: ['enrolled'],
    until: 'l2',
  },
  {
    member: 49,
    kind: 'illness',
    answers: ILL,
    story: '长期吃药，自己出的多。',
    materials: ['diagnosis', 'invoice'],
    until: 'notice',
  },
  {
    member: 113,
    kind: 'living',
    answers: { ...LOW, sudden: true },
    story: '家里刚失火。',
    materials: ['income', 'event'],
    until: 'payable',
  },
  { member: 121, kind: 'schooling', answers: { income: 3_000_000 }, story: '', materials: [], until: 'draft' },
]

const personOf = ({ member }: DemoCase): DemoPerson => {
  const person = DEMO_MEMBERS[member - 1]
  if (!person) throw new Error('the demo has no such member')
  return person
}

const ORDER = ['draft', 'submitted', 'verifying', 'l1', 'l2', 'notice']

const seedCase = async (door: FrontDoor, ids: ReadonlyMap<string, string>, one: DemoCase): Promise<void> => {
  const person = personOf(one)
  const { openid } = person
  const content = demoContent(person, one.member, one.answers, one.story)
  const { applicationId } = await door.accepted(openid, aid.saveDraft, {
    ...{ programmeId: ids.get(one.kind) ?? '', version: 0, step: 'home', content, requestId: 'demo-draft' },
  })
  const drafted = await door.accepted(openid, aid.draft, { applicationId })
  if (one.until === 'draft' || drafted.state !== 'draft') return
  for (const materialKey of one.materials)
    await door.accepted(openid, aid.addEvidence, {
      applicationId,
      materialKey,
      fileIds: [await photo(door, openid, materialKey)],
    })
  const { version } = await door.accepted(openid, aid.draft, { applicationId })
  const consents = demoConsents(one.kind === 'illness')
  const submitted = await door.accepted(openid, aid.submit, {
    applicationId,
    version,
    consents,
    requestId: 'demo-submit',
  })
  await handle(door, one, { applicationId, version: submitted.version, amountFen: submitted.amountFen ?? 0 })
}

interface Standing {
  readonly applicationId: string
  readonly version: number
  readonly amountFen: number
}

/** Takes a case as far as the demo wants it, each step by whoever has that duty. */
const handle = async (
  door: FrontDoor,
  one: DemoCase,
  { applicationId, version, amountFen }: Standing,
): Promise<void> => {
  let at = version
  const act = async (openid: string, command: Act) => {
    const requestId = `demo-${command.command}-${openid}`
    at = (await door.accepted(openid, aid.act, { applicationId, version: at, requestId, act: command })).version
  }
  if (one.until === 'payable') {
    const urgent = { command: 'emergency' as const, amountFen: 100_000, reason: '家里刚失火，先应急' }
    await act('oDemoRights', urgent)
    await act('oDemoLead', urgent)
    return
  }
  if (one.until === 'submitted') return
  await act('oDemoOfficer', { command: 'accept' })
  if (one.until === 'correction')
    return act('oDemoOfficer', {
      command: 'askCorrection',
      items: ['在读证明'],
      code: 'C1',
      text: '照片有点糊，请在亮一点的地方再拍一张。',
    })
  if (ORDER.indexOf(one.until) < ORDER.indexOf('l1')) return
  await act('oDemoOfficer', {
    command: 'recordCheck',
    source: '低保信息核对',
    result: 'match',
    authorisation: '演示授权 1 号',
  })
  const seen = { place: '示范社区', note: '和本人说的一致。', deviceAtMs: await door.nowMs(), requestId: 'demo-visit' }
  const { visitId } = await door.accepted('oDemoOfficer', aid.recordVisit, { applicationId, ...seen })
  at = (await door.accepted('oDemoOfficer2', aid.confirmVisit, { applicationId, visitId })).version
  await act('oDemoOfficer', { command: 'propose', amountFen })
  if (one.until === 'l1') return
  await act('oDemoChair', { command: 'approve', amountFen })
  if (one.until === 'l2') return
  await act('oDemoRights', { command: 'approve', amountFen })
  await act('oDemoRights', { command: 'publishNotice' })
}

/** A plain picture of one grey dot: nothing of anybody. */
const PICTURE = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
)

const photo = async (door: FrontDoor, openid: string, key: string): Promise<string> => {
  const start = { bytes: PICTURE.length, purpose: 'photo' as const, requestId: `demo-photo-${key}` }
  const { fileId, folder } = await door.accepted(openid, account.startFile, start)
  const uploaded = await door.upload(openid, `${folder}/0`, PICTURE)
  return (await door.accepted(openid, account.takeFile, { fileId, uploads: [uploaded] })).fileId
}
