import type { EligibilityRule } from '../../domain/events/eligibility'
import type { SessionMode } from '../../domain/events/words'

/** What the desk says about modes, rules, applications and absences. */
export const text = {
  mode: '名额怎么给',
  modes: { first_come: '先到先得', approval: '审核后给', lottery: '抽签' } satisfies Record<SessionMode, string>,
  modeNotes: {
    first_come: '报上就有名额，报满为止。',
    approval: '先提交申请，您逐个通过后才占名额；不通过要写原因，本人会看到。',
    lottery: '截止后抽签，先报后报机会一样。名单封存后谁也改不了，抽签过程人人可核对。',
  } satisfies Record<SessionMode, string>,
  modeFixed: '已经有人报名，名额的给法不能再改。',
  waitlist: '报满后可以候补',
  waitlistNote: '有人退出时按先后顺序自动递补并通知本人；一家人一起递补，不拆开，也不插队。',
  takeLeft: '名额不够时给剩下的',
  takeLeftNote: '关着时，一家人要么全部报上，要么都不占名额。',
  way: (mode: SessionMode, { waitlist, takeLeft }: { waitlist?: boolean; takeLeft?: boolean }): string =>
    [
      text.modes[mode],
      ...(waitlist && mode !== 'approval' ? ['可候补'] : []),
      ...(takeLeft && mode === 'first_come' ? ['不够时给剩下的'] : []),
    ].join('，'),

  rules: '参加条件',
  rulesNote: '不符合的会员会在活动页看到是哪一条、怎么办。',
  ruleNames: {
    women: '限女职工',
    childAge: '孩子的年龄',
    brandLimit: '同品牌限次数',
    coolDown: '缺席后暂停报名',
  } satisfies Record<EligibilityRule['kind'], string>,
  ruleNotes: {
    women: '名册里不记性别，由本人报名时确认。',
    childAge: '报名时填孩子的年龄，只核对，不保存。',
    brandLimit: '数同一品牌的报名，取消的不算。',
    coolDown: '报了名、没取消也没来算一次缺席；没有扫过码的场次不算。本人可以说明，您可以取消那次缺席。',
  } satisfies Record<EligibilityRule['kind'], string>,
  from: '从（岁）',
  to: '到（岁）',
  most: '最多几次',
  noShows: '缺席几次',
  days: '多少天内',
  unitDays: ' 天',
  unitTimes: ' 次',
  unitYears: ' 岁',
  agesWrong: '孩子的年龄：“到”不能小于“从”。',
  rule: (rule: EligibilityRule): string => {
    switch (rule.kind) {
      case 'women':
        return '限女职工'
      case 'childAge':
        return `孩子 ${rule.from}–${rule.to} 岁`
      case 'brandLimit':
        return `同品牌 ${rule.days} 天内最多 ${rule.most} 次`
      case 'coolDown':
        return `缺席满 ${rule.noShows} 次，${rule.days} 天内暂停报名`
    }
  },

  askedAt: '什么时候问',
  askedAtWords: { door: '入场时', sign_up: '报名时', both: '报名时，没答的入场再问' },

  waitsOf: (n: number) => `${n} 件等您处理`,
  pendingOf: (n: number) => `${n} 份待审核`,
  waitingOf: (n: number) => `候补 ${n} 份`,
  excusesOf: (n: number) => `${n} 条缺席说明`,
  onlyPending: '待审核',
  noPending: '没有待审核的报名',
  onlyWaiting: '候补',
  onlyInDraw: '待抽签',
  decideTitle: (name: string) => `审核 ${name} 的报名`,
  decideNote: (union: string, places: number) => `${union}，要 ${places} 个名额。`,
  details: '看资料和回答',
  approve: '通过，给名额',
  reject: '不通过',
  reason: '不通过的原因',
  reasonHint: '本人会看到，例如“名额优先给第一次参加的同事”。',
  reasonMissing: '请写一句原因，本人会看到。',
  approved: '已通过，已通知本人',
  rejected: '已回复本人',

  draw: '抽签',
  drawOpen: '报名截止后几分钟，名单会自动封存。',
  drawSealed: (numberName: string) => `名单已封存。要用的号码是：${numberName}。公布后填在这里就会抽签。`,
  drawDone: '已抽签，结果已发给每个人。',
  drawRunning: '正在把结果发给大家。',
  digits: '公布的号码',
  digitsHint: '只填数字，两人一起核对；填错不能改。',
  digitsWrong: '请填 2 到 40 位数字。',
  drawVerb: '用这个号码抽签',
  drawAsk: '就用这个号码抽签吗？',
  drawAskText: (digits: string) => `号码 ${digits}。抽签只能做一次，结果马上公布并通知每个人。`,
  drawn: (selected: number, waiting: number) => `抽中 ${selected} 份，候补或没抽中 ${waiting} 份`,
  seeDraw: '看抽签和核对',
  numberName: '等哪个公开号码',
  numberNameHint: '要在封存之后才会公布、谁也做不了主的号码；不填就用报名截止后第一期福彩“3D”。',

  absences: '缺席说明',
  absencesNote: '本人说明没来的原因，只有您和同事能看到。',
  lift: '不算缺席',
  keep: '仍算缺席',
  lifted: '已不算缺席',
  kept: '仍算缺席',
  answered: '已通知本人',
} as const
