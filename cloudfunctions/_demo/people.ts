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

/** The officer works for the first grassroots union; the others for the whole district. */
export const DEMO_STAFF: readonly DemoPerson[] = [
  'oDemoGate',
  'oDemoOfficer',
  'oDemoDistrict',
  'oDemoAuditor',
  'oDemoAdmin',
].map((openid, i) => {
  if (!HOME_UNION) throw new Error('the demo world has no grassroots union')
  const duty = ['检票志愿者', '基层工会干部', '区总工会干部', '经审委员', '系统管理员'][i] ?? ''
  return person({ index: MEMBERS + i, openid, duty, phoneFrom: 9000, union: HOME_UNION })
})
