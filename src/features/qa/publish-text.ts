import type { Visibility } from '../../domain/qa/threads/visibility'
import { momentText } from '../../ui/time-text'

export const PUBLISH_TEXT = {
  title: '公开给别人参考',
  state: {
    requesterOnly: '现在只有您和答复的工作人员看得到。',
    publicPending: '公开稿写好了，正在由另一位工作人员审核。',
    public: '已经公开在“大家的问答”里，个人信息已隐去。',
    hidden: '公开的内容已经由工会撤下。',
  } satisfies Record<Visibility, string>,
  appears: (atMs: number, nowMs: number) =>
    `已经审核通过，${momentText(atMs, nowMs)} 登在“大家的问答”里，个人信息已隐去。在这之前撤回同意，就不会登出。`,
  agreed: '您同意了公开。答复以后，由两位工作人员先后看过才会登出。',
  withdraw: '撤回同意',
  withdrawTitle: '撤回公开？',
  withdrawText: '公开的内容马上撤下，您的问题照常办理。以后还可以再同意。',
  withdrawn: '已经撤回',
  agree: '同意公开',
} as const

export const BOARD_TEXT = {
  title: '大家的问答',
  lead: '提问的人同意公开，个人信息已经隐去。内容是当时的答复，您的情况请以工会的答复为准。',
  open: '看大家的问答',
  closed: '还没有开放',
  closedNote: '有问题可以直接问工会，只有您和工作人员看得到。',
  none: '这一类还没有公开的问答',
  noneNote: '可以换一类看看，或者直接问工会。',
  answer: '工会的答复',
  whole: '看完整答复',
  less: '收起',
  same: '我也遇到',
  sameHeard: (question: string) => `我也遇到，${question}`,
  takeBack: '已记下，取消',
  own: '这是您提的问题',
  few: '有几位同事也遇到',
  many: (count: number) => `${count} 位同事也遇到`,
  mineFew: '您也遇到，已记下',
  mineMany: (count: number) => `包括您在内，${count} 位同事遇到`,
  more: '再看一些',
  ask: '去问工会',
} as const
