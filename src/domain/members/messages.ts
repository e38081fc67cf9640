import { type MessageWords, textOf } from '../messages/words'

/** Params: reason (the officer's words to the applicant) for a rejection. */
export const MEMBERS_MESSAGES = {
  'members.bindingWaits': {
    title: () => '有会籍申请等您核对',
    text: () => '核对姓名和名册，确认后对方就能报名。',
    link: () => ({ route: 'staff/directory/pages/bindings/index', params: {} }),
    todo: true,
  },
  'members.bindingApproved': {
    title: () => '会籍绑定成功',
    text: () => '本单位工会已经核对，您现在可以报名活动、使用会员服务。',
    link: () => ({ route: 'features/members/pages/profile/index', params: {} }),
    template: 'result',
  },
  'members.bindingRejected': {
    title: () => '会籍绑定没有通过',
    text: params => {
      const reason = textOf(params, 'reason')
      return `${reason === '' ? '填写的内容和名册对不上' : `工会说明：${reason}`}。您可以核对后再绑定，或者联系本单位工会。`
    },
    brief: () => '请核对后再试，或联系本单位工会',
    link: () => ({ route: 'features/members/pages/bind/index', params: {} }),
    template: 'result',
  },
} as const satisfies Readonly<Record<string, MessageWords>>
