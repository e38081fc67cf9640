import { articleName } from '../../../src/domain/qa/article-name'
import type { Calculator, Citation, QaCategory } from '../../../src/domain/qa/words'

/** The laws that shipped answers rest on, by a short name, with the day of the text that was read; each is in force in that text. */
const LAWS = {
  合同法: ['劳动合同法', '2012-12-28'],
  合同条例: ['劳动合同法实施条例', '2008-09-18'],
  劳动法: ['劳动法', '2018-12-29'],
  仲裁法: ['劳动争议调解仲裁法', '2007-12-29'],
  司法解释: ['最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', '2020-12-29'],
  工会法: ['工会法', '2021-12-24'],
  工会解释: ['最高人民法院关于在民事审判工作中适用《工会法》若干问题的解释', '2020-12-29'],
  社保法: ['社会保险法', '2018-12-29'],
  社保经办: ['社会保险经办条例', '2023-08-16'],
  失业条例: ['失业保险条例', '1999-01-22'],
  工伤条例: ['工伤保险条例', '2010-12-20'],
  公积金: ['住房公积金管理条例', '2019-03-24'],
  农民工: ['保障农民工工资支付条例', '2019-12-30'],
  监察: ['劳动保障监察条例', '2004-11-01'],
  工资规定: ['工资支付暂行规定', '1994-12-06'],
  工资总额: ['关于工资总额组成的规定', '1990-01-01'],
  工时: ['国务院关于职工工作时间的规定', '1995-03-25'],
  放假: ['全国年节及纪念日放假办法', '2024-11-10'],
  年休假: ['职工带薪年休假条例', '2007-12-14'],
  年假办法: ['企业职工带薪年休假实施办法', '2008-07-17'],
  女职工: ['女职工劳动保护特别规定', '2012-04-28'],
  妇女法: ['妇女权益保障法', '2022-10-30'],
  安全法: ['安全生产法', '2021-06-10'],
  职业病: ['职业病防治法', '2018-12-29'],
  就业法: ['就业促进法', '2015-04-24'],
} as const
type LawKey = keyof typeof LAWS

/** One shipped entry, in our own words. `cites` names a law and its articles: ['合同法', 10, 82]. */
export interface SeedFaq {
  readonly key: string
  readonly category: QaCategory
  /** How workers ask it; the first is the title. */
  readonly phrasings: readonly [string, ...(readonly string[])]
  readonly answer: string
  readonly cites: readonly (readonly [LawKey, ...(readonly number[])])[]
  readonly calculator?: Calculator
  /** The union must fill it in; until then it says whom to ask. */
  readonly asksUnion?: true
  /** Among the first that are shown before anybody has asked. */
  readonly hot?: true
}

export const citationsOf = ({ cites }: SeedFaq): readonly Citation[] =>
  cites.flatMap(([key, ...numbers]) => {
    const [law, versionDate] = LAWS[key]
    return numbers.map(number => ({ law, article: articleName(number), versionDate, state: 'current' as const }))
  })
