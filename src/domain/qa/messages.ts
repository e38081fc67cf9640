import { type MessageParams, type MessageWords, numberOf, textOf } from '../messages/words'
import { momentWords } from '../moment-words'

const threadPage = (params: MessageParams) => ({
  route: 'features/qa/pages/thread/index',
  params: { threadId: textOf(params, 'threadId') },
})

const inboxPage = () => ({ route: 'staff/inbox/pages/inbox/index', params: {} })

/** Params: threadId, outAtMs. Nothing of a question stands in a message. */
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
  'qa.handedOver': {
    title: () => '您的问题换了一位工作人员办理',
    text: () => '原来的时限不变，您不用做什么。',
    link: threadPage,
  },
  'qa.onHold': {
    title: () => '您的问题会多保留一段时间',
    text: () => '到期先不删除，原因和起始时间在问题里；解除以后会告诉您。',
    link: threadPage,
  },
  'qa.offHold': {
    title: () => '您的问题不再多留',
    text: () => '已到期的内容和附件会在一天内删除，原因在问题里。',
    link: threadPage,
  },
  'qa.published': {
    title: params => (numberOf(params, 'outAtMs') > 0 ? '您的问题快要公开了' : '您的问题和答复公开了'),
    text: params =>
      numberOf(params, 'outAtMs') > 0
        ? `${momentWords(numberOf(params, 'outAtMs'))}起，别人才看得到，个人信息已经隐去。在这之前撤回同意，就不会登出。`
        : '个人信息已经隐去。不想再公开，打开问题点一下就撤下。',
    link: threadPage,
    template: 'result',
  },
  'qa.toPublish': {
    title: () => '有内容等第二人审核发布',
    text: () => '提问的公开稿或问答草稿写好了，请看过再决定是否发布。',
    link: () => ({ route: 'staff/answers/pages/publish/index', params: {} }),
    todo: true,
  },
  'qa.longer': {
    title: () => '您的问题需要更多时间',
    text: () => '问题比较复杂，办理时限延长到 15 个工作日，原因在问题里。',
    link: threadPage,
    template: 'progress',
  },
  'qa.lawyerAsked': {
    title: () => '请值班律师看您的问题，可以吗',
    text: () => '律师现在只看到隐去个人信息的内容，您同意后才看得到全文。',
    link: threadPage,
    template: 'progress',
    todo: true,
  },
  'qa.lawyerCase': {
    title: () => '有提问请您答复',
    text: () => '工会请值班律师看一个问题。',
    link: inboxPage,
    template: 'reminder',
    todo: true,
  },
  'qa.noLawyer': {
    title: () => '要请律师，今天没有律师当班',
    text: () => '答复的同事想请值班律师看问题，请在“提问分派”里排律师的班。',
    link: () => ({ route: 'staff/inbox/pages/sharing/index', params: {} }),
    todo: true,
  },
  'qa.given': {
    title: () => '有新的提问分给您',
    text: () => '请按时限答复。',
    link: inboxPage,
    todo: true,
  },
  'qa.unassigned': {
    title: () => '有提问没有人接',
    text: () => '当班的人都满了，或者没有人当班，请组长安排。',
    link: inboxPage,
    template: 'reminder',
    todo: true,
  },
  'qa.danger': {
    title: () => '有人可能处在危险中',
    text: () => '提问里有轻生或暴力的话，请马上联系；紧急时拨打 110。',
    link: inboxPage,
    template: 'reminder',
    todo: true,
  },
  'qa.lowRated': {
    title: () => '有提问评分低，已重新打开',
    text: () => '请组长看看原来的答复，重新办理。',
    link: inboxPage,
    todo: true,
  },
  'qa.calendarMissing': {
    title: () => '提问的时限用到了没有公布的日历',
    text: () => '有年份的放假通知还没有录入，时限先按普通周末算，请尽快录入。',
    link: () => ({ route: 'staff/office/pages/calendar/index', params: {} }),
    todo: true,
  },
  'qa.unmasked': {
    title: () => '有人查看了您的身份',
    text: () => '您没有留姓名的提问，有工作人员说明理由后查看了您是谁。理由在“谁看过我的资料”里。',
    link: () => ({ route: 'features/account/pages/viewed/index', params: {} }),
  },
  'qa.half': {
    title: () => '有提问时限过半',
    text: () => '还没有答复，请按时限办理。',
    link: inboxPage,
  },
  'qa.late': {
    title: () => '有提问已经超时',
    text: () => '答复的时限已到，请马上办理。',
    link: inboxPage,
    template: 'reminder',
  },
  'qa.veryLate': {
    title: () => '有提问严重超时',
    text: () => '超过时限一半仍没有答复，请组长安排。',
    link: inboxPage,
    template: 'reminder',
  },
} as const satisfies Readonly<Record<string, MessageWords>>
