import type { Capability, RoleName } from '../../src/domain/members/words'
import { DEMO_UNIONS, type DemoUnion } from './unions'

export interface DemoPerson {
  readonly openid: string
  readonly name: string
  /** 1990000xxxx: a pattern of the demo, given to nobody. */
  readonly phone: string
  readonly employeeNo: string
  readonly union: DemoUnion
  readonly company: string
  /** What the switcher says the person is. */
  readonly duty: string
}

const SURNAMES = '张李王刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩'
const GIVEN = ['晓明', '秀英', '志远', '丽华', '建国', '雨桐', '子涵', '文静', '海波', '思源', '佳怡', '俊杰', '明轩']
const MEMBERS = 300

const GRASSROOTS = DEMO_UNIONS.filter(union => union.kind === 'grassroots')
const [HOME_UNION] = GRASSROOTS

const person = (at: {
  index: number
  openid: string
  duty: string
  phoneFrom: number
  union: DemoUnion
}): DemoPerson => {
  const { index, union } = at
  return {
    openid: at.openid,
    name: `${SURNAMES.charAt(index % SURNAMES.length)}${GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length]}`,
    phone: `1990000${String(at.phoneFrom + index).padStart(4, '0')}`,
    employeeNo: `YS${String(at.phoneFrom + index).padStart(4, '0')}`,
    union,
    company: union.companies[index % union.companies.length] ?? '',
    duty: at.duty,
  }
}

/** oDemoMember001 … oDemoMember300, over the eight grassroots unions in turn; 001 is 张晓明. */
export const DEMO_MEMBERS: readonly DemoPerson[] = Array.from({ length: MEMBERS }, (_, index) => {
  const union = GRASSROOTS[index % GRASSROOTS.length]
  if (!union) throw new Error('the demo world has no grassroots union')
  const openid = `oDemoMember${String(index + 1).padStart(3, '0')}`
  return person({ index, openid, duty: '会员', phoneFrom: 1, union })
})

/** A demo person of the staff: what the switcher calls them, and the role they are given. The first grassroots union is everybody's own. */
export interface DemoDuty {
  readonly openid: string
  readonly duty: string
  readonly role: RoleName | null
  /** Home: the first grassroots union; root: the whole district. */
  readonly at: 'home' | 'root'
  readonly capabilities: readonly Capability[]
}

const duty = (
  openid: string,
  word: string,
  role: RoleName | null,
  at: 'home' | 'root',
  ...capabilities: readonly Capability[]
): DemoDuty => ({ openid, duty: word, role, at, capabilities })

/** The order is kept: a person's name and number follow from it. */
export const DEMO_DUTIES: readonly DemoDuty[] = [
  duty('oDemoGate', '检票志愿者', null, 'home'),
  duty('oDemoOfficer', '基层工会干部', 'officer', 'home'),
  duty('oDemoDistrict', '区总工会干部', 'district', 'root', 'events', 'members', 'statistics'),
  duty('oDemoAuditor', '经审委员', 'auditor', 'root'),
  duty('oDemoAdmin', '系统管理员', null, 'root'),
  duty('oDemoOfficer2', '基层工会干部', 'officer', 'home'),
  duty('oDemoChair', '基层工会主席', 'chair', 'home'),
  duty('oDemoRights', '权益保障部', 'district', 'root', 'aidReview', 'statistics'),
  duty('oDemoLead', '分管领导', 'district', 'root', 'aidLead'),
  duty('oDemoMaker', '财务制单', 'district', 'root', 'financeMaker'),
  duty('oDemoChecker', '财务复核', 'district', 'root', 'financeChecker'),
  duty('oDemoAnswerer', '问工会答复员', 'district', 'root', 'qaAnswer'),
  duty('oDemoQaHead', '问工会组长', 'district', 'root', 'qaAnswer', 'qaHead', 'identityRead'),
  duty('oDemoLawyer', '值班律师', 'lawyer', 'root'),
  duty('oDemoPublisher', '公开内容审核', 'district', 'root', 'publish', 'content', 'calendar'),
  duty('oDemoKeeper', '信息管理', 'district', 'root', 'calendar', 'content', 'privacy'),
  duty('oDemoMatchmaker', '联谊红娘', 'district', 'root', 'matchmaking'),
]

/** The staff of the demo, all of the first grassroots union by membership. */
export const DEMO_STAFF: readonly DemoPerson[] = DEMO_DUTIES.map(({ openid, duty: word }, i) => {
  if (!HOME_UNION) throw new Error('the demo world has no grassroots union')
  return person({ index: MEMBERS + i, openid, duty: word, phoneFrom: 9000, union: HOME_UNION })
})
