import { aid } from '../../src/contract/aid'
import type { FrontDoor } from './front-door'

/** Invented figures and an invented paper: the district writes its own. */
const CATEGORIES = [
  {
    key: 'deep',
    label: '深度困难',
    meaning: '享受低保、特困供养，或者支出很大、一时难以缓解的家庭',
    perHeadUpToFen: 1_400_000,
  },
  {
    key: 'relative',
    label: '相对困难',
    meaning: '收入略高于低保线，因病、因学等支出较大的家庭',
    perHeadUpToFen: 2_100_000,
  },
  { key: 'sudden', label: '意外致困', meaning: '突发重病、事故、灾害，生活一下子变难的家庭', perHeadUpToFen: null },
]

const CARE = [
  { kind: 'gift' as const, place: '示范工地', people: 60, worthFen: 300_000, note: '高温天给户外岗位送清凉饮品。' },
  { kind: 'visit' as const, place: '示范医院', people: 3, worthFen: 60_000, note: '看望住院的职工，带去水果和牛奶。' },
  { kind: 'visit' as const, place: '示范社区', people: 2, worthFen: 0, note: '走访独居的退休职工，帮忙修好了灯。' },
]

/** The dictionary of household categories in force, and some warmth without an application; again it changes nothing. */
export const seedCare = async (door: FrontDoor): Promise<void> => {
  const { items } = await door.accepted('oDemoRights', aid.categories, {})
  if (items.some(({ state }) => state === 'published')) return
  const day = new Date((await door.nowMs()) + 8 * 3_600_000).toISOString().slice(0, 10)
  const made = await door.accepted('oDemoRights', aid.saveCategories, {
    ...{ version: 0, source: '演示文件，各区按本地文件填写', categories: CATEGORIES, requestId: 'demo-categories' },
  })
  const { unions } = await door.accepted('oDemoOfficer', aid.care, {})
  const unionId = unions[0]?.unionId
  if (unionId)
    for (const [i, one] of CARE.entries())
      await door.accepted('oDemoOfficer', aid.recordCare, { ...one, unionId, day, requestId: `demo-care-${i}` })
  await door.accepted('oDemoLead', aid.publishCategories, {
    ...{ dictionaryId: made.dictionaryId, version: made.version, fromDay: day },
  })
}
