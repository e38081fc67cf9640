import type { EligibilityRule } from '../../domain/events/eligibility'
import type { SignUpStatus } from '../../domain/events/words'
import { dayText } from '../../ui/time-text'
import type { EventDetail, EventSession } from './use-event'

type WhyNot = NonNullable<EventDetail['whyNot']>

/** How the sign-up of a session is called, by what it leads to. */
export const WAY_TEXT = {
  take: { verb: '报名', submit: '提交报名' },
  wait: { verb: '候补', submit: '排进候补' },
  apply: { verb: '申请报名', submit: '提交申请' },
  draw: { verb: '参加抽签', submit: '提交抽签报名' },
} as const

/** What happens after it is sent, above the form. */
export const WAY_NOTE = {
  take: null,
  wait: (waiting: number) =>
    `名额已满。${waiting > 0 ? `前面有 ${waiting} 份报名在等，` : ''}有人退出会按先后顺序递补，并发消息给您。一份报名的人一起递补，不拆开。`,
  apply: () => '这一场由主办工会审核。通过后才占名额，结果会发消息给您。',
  draw: () => '报名截止后抽签，先报后报机会一样。结果会发消息给您，抽签过程任何人都能核对。',
} as const

export const WAITING_TEXT = {
  takeLeft: '名额不够时，按您选的先后，能给几个给几个。',
  standing: (session: Pick<EventSession, 'myStatus' | 'ahead'>): string => {
    switch (session.myStatus) {
      case 'waitlisted':
        return `您在候补，${aheadWords(session.ahead)}。有人退出会按顺序递补，并发消息给您。`
      case 'pending':
        return '您的报名在等主办工会审核，有结果会发消息给您。'
      case 'in_draw':
        return '您已参加抽签，报名截止后抽，有结果会发消息给您。'
      default:
        return '您的报名正在等结果，有结果会通知您。'
    }
  },
  refused: (reason: string) => `您上次的报名没有通过：${reason}`,
  withdraw: { waitlisted: '退出候补', pending: '撤回申请', in_draw: '退出抽签' },
  withdrawn: '已撤回',
  withdrawTitle: '撤回这次报名？',
  withdrawText: (title: string) => `“${title}”的报名会撤回，排到的位置不再保留。`,
  sealedDraw: '名单已封存，看抽签怎么进行',
  checkDraw: '核对抽签结果',
  rules: '参加条件',
  rule: (rule: EligibilityRule, brand: string): string => {
    switch (rule.kind) {
      case 'women':
        return '限女职工'
      case 'childAge':
        return rule.from === rule.to ? `孩子 ${rule.from} 岁` : `孩子 ${rule.from}–${rule.to} 岁`
      case 'brandLimit':
        return `“${brand}”的活动，${rule.days} 天内每人最多报 ${rule.most} 次`
      case 'coolDown':
        return `报了名没来满 ${rule.noShows} 次，${rule.days} 天内暂停报名；可以说明原因`
    }
  },
  why: '为什么我不能报名？',
  whyText: ({ reason, most, days, missed, untilMs }: WhyNot, brand: string, nowMs: number): string => {
    switch (reason) {
      case 'NOT_BOUND':
        return '还没有绑定会籍。'
      case 'OTHER_UNION':
        return '这场活动面向指定工会的会员，您所在的工会不在其中。'
      case 'BRAND_LIMIT':
        return `“${brand}”的活动 ${days} 天内最多报 ${most} 次，您已经报满。`
      case 'COOL_DOWN':
        return `您有 ${missed.length} 次报了名没有来，暂停报名${untilMs === null ? '' : `到 ${dayText(untilMs, nowMs)}`}。`
    }
  },
  mend: ({ reason, untilMs }: WhyNot, nowMs: number): string => {
    switch (reason) {
      case 'NOT_BOUND':
        return '绑定会籍后就能报名。'
      case 'OTHER_UNION':
        return '可以看看面向全体会员的活动。'
      case 'BRAND_LIMIT':
        return `取消其中一次就能报${untilMs === null ? '' : `；不取消的话，${dayText(untilMs, nowMs)} 起可以再报`}。`
      case 'COOL_DOWN':
        return '有特殊情况的话，可以在下面说明。主办工会核实后会恢复您的报名。'
    }
  },
  explain: '说明原因',
  explainTitle: '说明没来的原因',
  explainNote: '只有主办工会能看到。请不要写病情细节、身份证号等隐私。',
  explainLabel: '当时的情况',
  explainHint: '例如：临时加班，没来得及取消。',
  explainMissing: '请写一句当时的情况。',
  explainVerb: '交给主办工会',
  explained: '已交给主办工会',
  excuse: { asked: '已说明，等主办工会答复', lifted: '已通过', kept: '没有通过' },
  questions: '主办工会想了解',
  questionsNote: '回答只有主办工会能看到。',
  questionNone: '不回答',
  open: (missing: readonly string[]) =>
    `还没填：${missing.slice(0, 2).join('、')}${missing.length > 2 ? ` 等 ${missing.length} 项` : ''}`,
  questionMissing: '请回答这个问题。',
  womenTitle: '本人确认',
  women: '我是女职工，符合这场活动的参加条件。',
  womenMissing: '这场活动限女职工，请确认后再提交。',
  ages: '孩子的年龄',
  agesNote: ({ from, to }: { from: number; to: number }) =>
    `这场活动面向 ${from}–${to} 岁的孩子。只用来核对，提交后不保存。`,
  age: (nth: number, of: number) => (of > 1 ? `第 ${nth} 个孩子几岁` : '孩子几岁'),
  ageUnit: ' 岁',
} as const

/** 前面还有 3 份报名. */
export const aheadWords = (ahead: number | null): string =>
  ahead === null ? '正在排队' : ahead === 0 ? '排在第一位' : `前面还有 ${ahead} 份报名`

/** What has been reached by a sign-up, by its state. */
export const REACHED: Readonly<Record<SignUpStatus, { title: string; note: string }>> = {
  confirmed: { title: '报名成功', note: '到场时出示入场码即可，没有网络也能用。' },
  waitlisted: {
    title: '已排进候补',
    note: '有人退出会按先后顺序递补。轮到您时会发消息，也可以在“我的报名”里看排到第几。',
  },
  pending: { title: '申请已提交', note: '主办工会审核后会发消息给您。通过之前不占名额。' },
  in_draw: { title: '抽签报名已提交', note: '报名截止后抽签，结果会发消息给您。' },
  cancelled: { title: '已取消', note: '想来的话可以重新报名。' },
}
