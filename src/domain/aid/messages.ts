import { type MessageWords, textOf } from '../messages/words'

const toCase = (params: Parameters<MessageWords['title']>[0]) => ({
  route: 'features/aid/pages/case/index',
  params: { applicationId: textOf(params, 'applicationId') },
})

const DUTY_TITLES: Readonly<Record<string, string>> = {
  emergency: '急难救助要补核实和公示',
  follow: '帮扶款已发放，该回访了',
  review: '还有困难的家庭，该复核了',
}

/** Params: applicationId, title (the programme's). No word tells what is wrong with a person. */
export const AID_MESSAGES = {
  'aid.correction': {
    title: () => '帮扶申请请您补充',
    text: params => `${textOf(params, 'title')}：还差一点材料，点开看看要补什么、什么时候之前补好。`,
    brief: () => '请点开查看要补充的材料',
    link: toCase,
    template: 'progress',
    todo: true,
  },
  'aid.reminder': {
    title: () => '补充材料快到期了',
    text: params => `${textOf(params, 'title')}：补充材料的期限快到了，点开看看还差什么。`,
    brief: () => '补充材料快到期了',
    link: toCase,
    template: 'reminder',
  },
  'aid.rejected': {
    title: () => '帮扶申请有了结果',
    text: params => `${textOf(params, 'title')}：这次没有通过。点开看原因，不同意的话可以申诉。`,
    brief: () => '请点开查看结果和原因',
    link: toCase,
    template: 'result',
  },
  'aid.approved': {
    title: () => '帮扶申请有了结果',
    text: params => `${textOf(params, 'title')}：已经审核同意，下一步是公示。`,
    brief: () => '请点开查看结果',
    link: toCase,
    template: 'result',
  },
  'aid.paid': {
    title: () => '帮扶款已发放',
    text: params => `${textOf(params, 'title')}：银行已经转出，请查看您的账户。`,
    brief: () => '请查看您的账户',
    link: toCase,
    template: 'result',
  },
  'aid.payfail': {
    title: () => '帮扶款没有转成',
    text: params => `${textOf(params, 'title')}：银行没有转成，请核对收款账户，钱一直为您留着。`,
    brief: () => '请核对收款账户',
    link: toCase,
    template: 'progress',
    todo: true,
  },
  'aid.reopened': {
    title: () => '申诉有了结果',
    text: params => `${textOf(params, 'title')}：您的申诉成立，原来的决定不算了。点开看下一步。`,
    link: toCase,
    template: 'result',
  },
  'aid.upheld': {
    title: () => '申诉有了结果',
    text: params => `${textOf(params, 'title')}：两位没有办过这件事的同志看过，维持原来的决定。`,
    link: toCase,
    template: 'result',
  },
  'aid.expired': {
    title: () => '帮扶申请已关闭',
    text: params => `${textOf(params, 'title')}：过了补充材料的期限。填过的内容都在，可以随时再申请。`,
    link: toCase,
    template: 'result',
  },
  'aid.duty': {
    title: params => DUTY_TITLES[textOf(params, 'what')] ?? '该回访了',
    text: params => `${textOf(params, 'title')}：点开这件申请，看看还差哪一步、什么时候之前办好。`,
    link: params => ({
      route: 'staff/review/pages/queue/index',
      params: { applicationId: textOf(params, 'applicationId') },
    }),
    todo: true,
  },
  'aid.revoked': {
    title: () => '帮扶决定已撤销',
    text: params => `${textOf(params, 'title')}：原来的决定被撤销。点开看原因，不同意的话可以申诉。`,
    link: toCase,
    template: 'result',
  },
} as const satisfies Readonly<Record<string, MessageWords>>
