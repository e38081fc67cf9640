import type { DoorPolicy } from '../../domain/checkin/policy'
import type { Question } from '../../domain/checkin/questions'
import type { DoorRule } from '../../domain/checkin/rules'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Everything the editor says about a session's door beside its hours. */
export const text = {
  title: '入场规则',
  open: '修改入场规则',
  close: '收起',
  entry: '每张票能进几次',
  entryWays: { once: '只进一次', daily: '每天一次', many: '不限次数' } satisfies Record<DoorPolicy['entry'], string>,
  reentry: '出场也要扫码，出去了还能再进',
  reentryNote: '适合全天活动：可以看到现在场内有多少人。',
  autoOut: '到点算全部离场',
  autoOutNote: '忘了扫出场的人，到这个时间按已离场算。',
  autoOutAt: '几点',
  walkIns: '可以现场登记',
  walkInsNote: '没有报名的人，守门的同事可以直接登记进场。',

  gift: '这一场发礼品',
  giftNote: '同一个节日、同一年，每位会员只能领一份，换场次、换领取点也一样。发放要联网。',
  festival: '节日或礼品名称',
  festivalHint: '几场一起发同一份礼，要写成一样的名称，例如“端午粽子”。',
  stock: (door: string) => `${door}备货（份）`,

  rules: '还要满足的条件',
  rulesNote: '不加条件，就是开门时间内都能进。加了几组，满足其中任何一组就能进；一组里的条件要全部满足。',
  set: (n: number) => `第 ${n} 组`,
  addSet: '加一组条件',
  removeSet: '删掉这一组',
  addRule: '加一个条件',
  remove: (what: string) => `删掉“${what}”`,
  ruleKinds: {
    weekday: '星期几',
    between: '时间段',
    entriesAtMost: '次数不超过',
    minutesSinceLast: '离上次入场',
    door: '指定入口',
  } satisfies Record<DoorRule['kind'], string>,
  weekday: (day: number) => `周${WEEKDAYS[day - 1] ?? ''}`,
  nextDay: '到第二天的这个时间',
  from: '从',
  to: '到',
  tolerance: '前后宽限（分钟）',
  most: '最多',
  times: ' 次',
  per: '怎么算',
  pers: { total: '总共', today: '当天', days: '按天数' },
  least: '至少隔（分钟）',

  questions: '要问的问题',
  questionsNote: '可以在报名时问，也可以入场时由守门的同事问；每人只答一次，最多 10 个。请不要问身份证号、病情等隐私。',
  addQuestion: '加一个问题',
  question: (n: number) => `问题 ${n}`,
  questionKind: '怎么回答',
  questionKinds: {
    text: '一句话',
    number: '数字',
    choice: '选一个',
    several: '选几个',
  } satisfies Record<Question['kind'], string>,
  options: '选项',
  optionsHint: '一行一个，2 到 12 个。',
  required: '必须回答',

  questionMissing: (n: number) => `请写好问题 ${n}，最多 60 个字。`,
  optionsWrong: (n: number) => `问题 ${n} 请写 2 到 12 个不同的选项，每个最多 30 个字。`,
  festivalMissing: '请填写节日或礼品名称，最多 20 个字。',
  daysMissing: '“星期几”请至少选一天。',
  doorsMissing: '“指定入口”请至少选一个现有的入口。',
  spanWrong: '“时间段”的开始和结束不能是同一刻。',
} as const

/** One line for what a session's door asks. */
export const policyText = (policy: DoorPolicy): string =>
  [
    text.entryWays[policy.entry],
    ...(policy.reentry ? ['可出可进'] : []),
    ...(policy.rules.length > 0 ? [`${policy.rules.length} 组条件`] : []),
    ...(policy.questions.length > 0 ? [`${policy.questions.length} 个问题`] : []),
    ...(policy.walkIns ? ['可现场登记'] : []),
    ...(policy.gift ? [`发${policy.gift.festival || '礼品'}`] : []),
  ].join(' · ')
