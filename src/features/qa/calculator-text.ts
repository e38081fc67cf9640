import type { LeaveLoss } from '../../domain/qa/calculators/annual-leave'
import type { ContractKind } from '../../domain/qa/calculators/probation'
import type { Calculator } from '../../domain/qa/words'

export const CALCULATOR_TEXT = {
  title: '算一算',
  pick: '算什么',
  result: '结果',
  basis: '依据',
  fill: '填好上面几项，结果会显示在这里。',
  wage: '月工资（元）',
  wageWrong: '请填一个大于 0 的金额，例如 8000',
  wageHint: '应得工资，含奖金和补贴，没扣社保和个税前',
  optional: '不知道可以不填',
} as const

/** What each result rests on, and what it leaves out. */
export const BASIS_WORDS: Record<Calculator, { law: string; note: string }> = {
  annualLeave: {
    law: '《职工带薪年休假条例》第三条、第四条，《企业职工带薪年休假实施办法》第五条',
    note: '累计工龄包括在以前各单位的工作年限。单位规定或合同约定得更多的，按多的算。',
  },
  overtimePay: {
    law: '《劳动法》第四十一条、第四十四条，《工资支付暂行规定》第十三条',
    note: '按月薪除以 21.75 天、每天 8 小时得出小时工资，是法定的最低标准。实行综合工时、不定时工时的另有规定。',
  },
  severance: {
    law: '《劳动合同法》第四十七条、第八十七条，《劳动合同法实施条例》第二十七条',
    note: '月工资按离开前十二个月平均。是不是该付，要看离开的原因；2008 年以前的年限另有规定。',
  },
  probation: {
    law: '《劳动合同法》第十九条、第七十条',
    note: '同一家单位和您只能约定一次试用期，试用期算在合同期里。',
  },
  arbitration: {
    law: '《劳动争议调解仲裁法》第二十七条',
    note: '您向单位要过、向部门投诉过，或者单位答应过，时间会重新起算，请留好证据。临近到期请先提交仲裁申请。',
  },
}

export const LEAVE_TEXT = {
  years: '累计工作年限',
  yearsUnit: ' 年',
  joined: '今年什么时候入职现在的单位',
  joinedHint: '去年或更早入职的不用填',
  loss: '今年有没有下面的情况',
  losses: {
    none: '都没有',
    vacation: '享受寒暑假，天数比年休假多',
    unpaidOff: '事假累计 20 天以上，单位没扣工资',
    sick: '病假较长（工龄不满 10 年满 2 个月，不满 20 年满 3 个月，20 年以上满 4 个月）',
  } satisfies Record<LeaveLoss, string>,
  days: (days: number) => `${days} 天`,
  full: (days: number) => `整年是 ${days} 天，按今年在本单位剩余的日子折算，不足一天的不计。`,
  whole: '国家法定休假日、休息日不算在年休假里面。',
  tooShort: '累计工作满一年才有年休假。',
  lost: '有这种情况的，当年不再享受年休假。',
} as const

export const OVERTIME_TEXT = {
  wageHint: '按合同约定的正常工作时间工资',
  workday: '平时延长了几小时',
  restDay: '休息日做了几小时（没有补休）',
  holiday: '法定节假日做了几小时',
  hoursWrong: '请填 0 到 300 之间的小时数',
  hourly: '每小时工资',
  yuan: (text: string) => `${text} 元`,
  lines: { workday: '平时 150%', restDay: '休息日 200%', holiday: '法定节假日 300%' },
  aboveLimit: '一个月延长的时间超过 36 小时，已经超出法律允许的上限。您可以拒绝，也可以找工会。',
} as const

export const SEVERANCE_TEXT = {
  started: '哪天入职',
  ended: '哪天离开',
  average: '当地上年度职工月平均工资（元）',
  averageHint: '工资很高时才用得上；不知道可以不填',
  wrongDays: '离开的日子要在入职之后',
  months: (months: number) => `${months} 个月工资`,
  amount: (text: string) => `约 ${text} 元`,
  unlawful: '单位违法解除的赔偿金',
  capped: '月工资超过当地平均工资三倍，按三倍计算，最多十二个月。',
} as const

export const PROBATION_TEXT = {
  kind: '签的是哪种合同',
  kinds: { fixed: '有到期日', openEnded: '无固定期限', task: '做完一项工作为止', hourly: '小时工' } satisfies Record<
    ContractKind,
    string
  >,
  months: '合同期限',
  monthsUnit: ' 个月',
  limit: (months: number) => (months === 0 ? '不能有试用期' : `最多 ${months} 个月`),
  none: '这种合同约定了试用期也不算数。',
  some: '超过的部分，可以要求按转正后的月工资赔偿。',
} as const

export const ARBITRATION_TEXT = {
  about: '为了什么事',
  abouts: { wages: '拖欠工资', other: '其他争议' },
  employed: '现在还在这家单位吗',
  still: '还在职',
  gone: '已经离开',
  left: '哪天离开',
  knew: '哪天知道自己的权利受了损害',
  knewHint: '例如收到辞退通知、知道没缴社保的那天',
  claimed: '最近一次向单位或部门主张是哪天',
  claimedHint: '投诉、书面要求、单位书面答应；没有可以不填',
  noLimit: '在职期间不限时间',
  noLimitNote: '在职时要拖欠的工资，不受一年时效限制；离开后要在一年内申请。',
  lastDay: (words: string) => `最晚 ${words}`,
  daysLeft: (days: number) => `还有 ${days} 天。`,
  over: (days: number) => `一年时效已经过了 ${days} 天。请带上材料问问工会，有没有重新起算的情形。`,
  today: '今天就是最后一天，请马上提交仲裁申请。',
} as const
