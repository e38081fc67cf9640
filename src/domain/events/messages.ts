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
      return `${reason === '' ? '' : `原因：${reason}。`}原定 ${when(params)}，您不用再来，名额已经退回。`
    },
    brief: params => `原定${when(params)}，不用再来`,
    link: eventPage,
    template: 'progress',
  },
  'event.changed': {
    title: params => `活动有变：${title(params)}`,
    text: params => `新的安排：${when(params)}，${textOf(params, 'venueName')}。入场码不变；来不了请取消报名。`,
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
} as const satisfies Readonly<Record<string, MessageWords>>
