import { type MessageWords, textOf } from '../messages/words'

/** Params: reason (the officer's words to the applicant) for a rejection; union, its name, and kind for a move. */
export const MEMBERS_MESSAGES = {
  'members.bindingWaits': {
    title: () => '有会籍申请等您核对',
    text: () => '核对姓名和名册，确认后对方就能报名。',
    link: () => ({ route: 'staff/directory/pages/bindings/index', params: {} }),
    todo: true,
  },
  'members.moveWaits': {
    title: () => '有转会或退会申请等您处理',
    text: () => '看看资料和材料，答复后对方会收到消息。',
    link: () => ({ route: 'staff/directory/pages/moves/index', params: {} }),
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
  'members.moveApproved': {
    title: params => (textOf(params, 'kind') === 'leave' ? '已办理退会' : '转会办好了'),
    text: params =>
      textOf(params, 'kind') === 'leave'
        ? '会籍和原来的工作权限已经停用，还没参加的活动名额已退回。以后想回来，可以再入会。'
        : `您现在是${textOf(params, 'union')}的会员。原来的工作权限已经停用。`,
    brief: () => '请打开看看办理结果',
    link: () => ({ route: 'features/account/pages/my-data/index', params: {} }),
    template: 'result',
  },
  'members.moveRejected': {
    title: params => (textOf(params, 'kind') === 'leave' ? '退会没有办成' : '转会没有通过'),
    text: params => {
      const reason = textOf(params, 'reason')
      return `${reason === '' ? '工会核对后没有同意' : `工会说明：${reason}`}。您的会籍没有变化，可以联系工会后再申请。`
    },
    brief: () => '会籍没有变化，请看说明',
    link: () => ({ route: 'features/account/pages/my-data/index', params: {} }),
    template: 'result',
  },
} as const satisfies Readonly<Record<string, MessageWords>>
