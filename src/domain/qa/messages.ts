import { type MessageParams, type MessageWords, textOf } from '../messages/words'

const threadPage = (params: MessageParams) => ({
  route: 'features/qa/pages/thread/index',
  params: { threadId: textOf(params, 'threadId') },
})

/** Params: threadId. Nothing of a question stands in a message. */
export const QA_MESSAGES = {
  'qa.answered': {
    title: () => '您问工会的问题有答复了',
    text: () => '打开就能看到答复；没说清楚的，可以接着问。',
    link: threadPage,
    template: 'progress',
    todo: true,
  },
  'qa.askedBack': {
    title: () => '工会想再了解一点情况',
    text: () => '请补充说明，工会收到后会继续办理。',
    link: threadPage,
    template: 'progress',
    todo: true,
  },
  'qa.resolved': {
    title: () => '您的问题已经办结',
    text: () => '七个工作日内有新情况，可以在原来的问题里接着写。',
    link: threadPage,
    template: 'result',
  },
} as const satisfies Readonly<Record<string, MessageWords>>
