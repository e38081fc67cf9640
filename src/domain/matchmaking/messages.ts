import { type MessageParams, type MessageWords, numberOf, textOf } from '../messages/words'
import { momentWords } from '../moment-words'

const title = (params: MessageParams) => textOf(params, 'title')
const session = (params: MessageParams) => ({
  route: 'features/matchmaking/pages/session/index',
  params: { sessionId: textOf(params, 'sessionId') },
})
const evening = (params: MessageParams) => ({
  route: 'features/matchmaking/pages/evening/index',
  params: { sessionId: textOf(params, 'sessionId') },
})
const vouching = () => ({ route: 'staff/host/pages/vouch/index', params: {} })

/** Params: sessionId, title, startsAtMs, untilMs, place (waiting list), reason (public). Nothing tells who liked whom. */
export const MATCHMAKING_MESSAGES = {
  'matchmaking.selected': {
    title: params => `抽中了：${title(params)}`,
    text: params => `请在 ${momentWords(numberOf(params, 'untilMs'))} 前确认参加，过时名额会让给候补的同事。`,
    brief: () => '请在 24 小时内确认参加',
    link: session,
    template: 'result',
    todo: true,
  },
  'matchmaking.waiting': {
    title: params => `抽签结果：${title(params)}`,
    text: params =>
      `这次排在候补第 ${numberOf(params, 'place')} 位，有空位会按顺序通知您。没轮上的话，下次中签的机会会变大。`,
    brief: () => '这次在候补，有空位会通知您',
    link: session,
    template: 'result',
  },
  'matchmaking.promoted': {
    title: params => `候补轮到您了：${title(params)}`,
    text: params => `请在 ${momentWords(numberOf(params, 'untilMs'))} 前确认参加，过时会轮到下一位。`,
    brief: () => '请尽快确认参加',
    link: session,
    template: 'result',
    todo: true,
  },
  'matchmaking.expired': {
    title: params => `名额已让出：${title(params)}`,
    text: () => '24 小时内没有确认，名额已经让给候补的同事。不影响您以后报名。',
    link: session,
    template: 'progress',
  },
  'matchmaking.buddyGone': {
    title: params => `同行的朋友退出了：${title(params)}`,
    text: params =>
      numberOf(params, 'stays') === 1
        ? '和您同行的朋友临时来不了。您已经入场，您的位子还在。'
        : '和您同行的朋友退出了，两人一张票要一起进退，这张票也一起退出了。不影响您以后报名。',
    link: session,
    template: 'progress',
  },
  'matchmaking.notVouched': {
    title: params => `单位工会没能核对上：${title(params)}`,
    text: params =>
      `如果有误，请在 ${momentWords(numberOf(params, 'untilMs'))} 前和单位工会说一声，他们改好以后您照常进入抽签。`,
    brief: () => '请打开看报名的进展',
    link: session,
    template: 'progress',
  },
  'matchmaking.vouchedAfterAll': {
    title: params => `已经核对好了：${title(params)}`,
    text: () => '单位工会改好了，您照常进入抽签。',
    brief: () => '请打开看报名的进展',
    link: session,
    template: 'progress',
  },
  'matchmaking.notChecked': {
    title: params => `没有进入抽签：${title(params)}`,
    text: () => '报名截止时，单位工会还没有确认您的单身情况，这次没有进入抽签。可以先和单位工会说一声，下次再报。',
    link: session,
    template: 'progress',
  },
  'matchmaking.calledOff': {
    title: params => `活动取消：${title(params)}`,
    text: params => {
      const reason = textOf(params, 'reason')
      return `${reason === '' ? '' : `原因：${reason}。`}您的报名已经一起取消，不影响以后的机会。`
    },
    brief: () => '活动取消，不用再来',
    link: session,
    template: 'progress',
  },
  'matchmaking.final': {
    title: params => `名单已定：${title(params)}`,
    text: params =>
      `${momentWords(numberOf(params, 'startsAtMs'))} 开始。入场码在“我的报名”里，到门口出示，按号牌入座。`,
    brief: params => `${momentWords(numberOf(params, 'startsAtMs'))}开始`,
    link: session,
    template: 'reminder',
  },
  'matchmaking.revealed': {
    title: params => `心意揭晓：${title(params)}`,
    text: () => '谢谢您今晚来。打开看看有没有互相选中的人；没有也很平常，下次报名您的机会会变大。',
    brief: () => '打开看看今晚的结果',
    link: evening,
    template: 'result',
  },
  'matchmaking.followUp': {
    title: params => `最近怎么样：${title(params)}`,
    text: () => '点一下告诉我们后来的情况，只做不记名的合计，帮我们办得更好。',
    link: session,
  },
  'matchmaking.reportAnswered': {
    title: () => '您反映的情况有了答复',
    text: params => textOf(params, 'answer'),
    brief: () => '红娘已经处理，请打开查看',
    template: 'result',
  },
  'matchmaking.toVouch': {
    title: params => `请核对单身情况：${title(params)}`,
    text: params => `有会员报名青年联谊，请在 ${momentWords(numberOf(params, 'untilMs'))} 前回答“是”或“不是”。`,
    link: vouching,
    todo: true,
  },
  'matchmaking.reported': {
    title: params => `有人反映情况：${title(params)}`,
    text: params => `请在 ${momentWords(numberOf(params, 'untilMs'))} 前处理并答复。`,
    link: () => ({ route: 'staff/host/pages/reports/index', params: {} }),
    todo: true,
  },
  'matchmaking.planned': {
    title: params => `对接日程已公布：${title(params)}`,
    text: params => `${momentWords(numberOf(params, 'startsAtMs'))} 开始。打开看贵公司的时间、桌号和对方公司。`,
    brief: () => '打开看贵公司的时间和桌号',
    link: params => ({
      route: 'features/matchmaking/pages/timetable/index',
      params: { sessionId: textOf(params, 'sessionId') },
    }),
    template: 'result',
  },
  'matchmaking.replanned': {
    title: params => `对接日程有变：${title(params)}`,
    text: () => '现场调整了贵公司的见面：时间、桌号有变，或者有一场取消、新增。请打开看最新的日程。',
    brief: () => '见面有变，请打开看',
    link: params => ({
      route: 'features/matchmaking/pages/timetable/index',
      params: { sessionId: textOf(params, 'sessionId') },
    }),
    template: 'result',
  },
  'matchmaking.outcome': {
    title: params => `对接有进展吗：${title(params)}`,
    text: () => '请记一下每场见面的结果和下一步，方便工会接着帮忙。',
    link: params => ({
      route: 'features/matchmaking/pages/timetable/index',
      params: { sessionId: textOf(params, 'sessionId') },
    }),
  },
} as const satisfies Readonly<Record<string, MessageWords>>
