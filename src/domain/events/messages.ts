import { type MessageParams, type MessageWords, numberOf, textOf } from '../messages/words'
import { momentWords } from '../moment-words'

const title = (params: MessageParams) => textOf(params, 'title')
const when = (params: MessageParams) => momentWords(numberOf(params, 'startsAtMs'))
const eventPage = (params: MessageParams) => ({
  route: 'features/events/pages/event/index',
  params: { eventId: textOf(params, 'eventId') },
})
const ticketPage = (params: MessageParams) => ({
  route: 'features/checkin/pages/ticket/index',
  params: { signUpId: textOf(params, 'signUpId') },
})

/** Params: eventId, title, venueName, startsAtMs, signUpId for reminders, reason (the organiser's, public) for a call-off. */
export const EVENTS_MESSAGES = {
  'event.calledOff': {
    title: params => `活动取消：${title(params)}`,
    text: params => {
      const reason = textOf(params, 'reason')
      return `${reason === '' ? '' : `原因：${reason}。`}原定 ${when(params)}，您不用再来，${numberOf(params, 'waits') === 0 ? '名额已经退回' : '报名已经作废'}。`
    },
    brief: params => `原定${when(params)}，不用再来`,
    link: eventPage,
    template: 'progress',
  },
  'event.changed': {
    title: params => `活动有变：${title(params)}`,
    text: params =>
      `新的安排：${when(params)}，${textOf(params, 'venueName')}。${
        numberOf(params, 'waits') === 0 ? '入场码不变；来不了请取消报名' : '您的报名还在等结果；来不了请取消'
      }。`,
    brief: params => `改为${when(params)}`,
    link: eventPage,
    template: 'progress',
  },
  'event.tomorrow': {
    title: params => `活动快到了：${title(params)}`,
    text: params => `${when(params)}，${textOf(params, 'venueName')}。来不了请早些取消，把名额让给别人。`,
    brief: params => `${when(params)}开始`,
    link: ticketPage,
    template: 'reminder',
  },
  'event.soon': {
    title: params => `就要开始：${title(params)}`,
    text: params => `${when(params)} 开始，${textOf(params, 'venueName')}。到门口出示入场码。`,
    brief: params => `${when(params)}开始`,
    link: ticketPage,
    template: 'reminder',
  },
  'event.risen': {
    title: params => `候补成功：${title(params)}`,
    text: params =>
      `有人退出，名额按顺序给了您：${when(params)}，${textOf(params, 'venueName')}。来不了请早些取消，让给后面的人。`,
    brief: params => `${when(params)}，名额是您的了`,
    link: ticketPage,
    template: 'result',
  },
  'event.approved': {
    title: params => `报名通过：${title(params)}`,
    text: params => `${when(params)}，${textOf(params, 'venueName')}。到场时出示入场码；来不了请早些取消，让给别人。`,
    brief: params => `${when(params)}，报名通过`,
    link: ticketPage,
    template: 'result',
  },
  'event.rejected': {
    title: params => `报名没有通过：${title(params)}`,
    text: params => `主办工会说：${textOf(params, 'reason')}。有疑问请联系主办工会；报名截止前可以改好再报。`,
    brief: () => '报名没有通过，请看原因',
    link: eventPage,
    template: 'result',
  },
  'event.drawn': {
    title: params => `抽中了：${title(params)}`,
    text: params =>
      `${when(params)}，${textOf(params, 'venueName')}。到场时出示入场码；来不了请早些取消，让给候补的人。`,
    brief: params => `${when(params)}，名额是您的了`,
    link: ticketPage,
    template: 'result',
  },
  'event.drawnWaiting': {
    title: params => `抽签结果：${title(params)}`,
    text: params => `这次没有直接抽中，您候补第 ${numberOf(params, 'place')} 位。有人退出会按顺序递补，并发消息给您。`,
    brief: params => `候补第 ${numberOf(params, 'place')} 位`,
    link: eventPage,
    template: 'result',
  },
  'event.notDrawn': {
    title: params => `抽签结果：${title(params)}`,
    text: () => '这次没有抽中。没抽中的人下次抽签机会更大。抽签过程可以在活动页核对。',
    brief: () => '这次没有抽中',
    link: eventPage,
    template: 'result',
  },
  'event.deskWaits': {
    title: params => `等您处理：${title(params)}`,
    text: () => '有会员的报名等审核，或者缺席说明等答复。',
    link: params => ({
      route: 'staff/desk/pages/session/index',
      params: { sessionId: textOf(params, 'sessionId') },
    }),
    todo: true,
  },
  'event.excused': {
    title: () => '缺席说明已通过',
    text: params => `“${title(params)}”那次没来，不再算缺席。您可以照常报名。`,
    brief: () => '那次没来，不再算缺席',
    template: 'result',
  },
  'event.notExcused': {
    title: () => '缺席说明没有通过',
    text: params => `“${title(params)}”那次仍算缺席。到期后会自动恢复报名；有疑问请联系主办工会。`,
    brief: () => '那次仍算缺席',
    template: 'result',
  },
  'event.signedUpForYou': {
    title: params => `已替您报名：${title(params)}`,
    text: params =>
      numberOf(params, 'waits') === 0
        ? `${textOf(params, 'organiser')}按名单替您报了名：${when(params)}，${textOf(params, 'venueName')}。来不了请取消，把名额让给别人。`
        : `${textOf(params, 'organiser')}按名单替您交了报名：${when(params)}，${textOf(params, 'venueName')}。现在还没有名额，结果出来会再发消息；不想参加请撤回。`,
    brief: params => `${when(params)}，已替您报名`,
    link: params => (numberOf(params, 'waits') === 0 ? ticketPage(params) : eventPage(params)),
    template: 'result',
  },
} as const satisfies Readonly<Record<string, MessageWords>>
