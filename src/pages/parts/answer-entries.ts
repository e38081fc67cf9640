import { open } from '../../platform/navigation'
import { type Entry, staff } from './entries'

const answers = staff('thread.answer')
const isLawyer = staff('thread.lawyer')

/** Answering questions: the inbox, what is said often, and who has duty. */
export const ANSWER_ENTRIES: readonly Entry[] = [
  {
    route: 'staff/inbox/pages/inbox/index',
    title: '答复提问',
    note: '认领、答复、办结职工的问题',
    icon: 'inbox',
    mayEnter: me => answers(me) || isLawyer(me),
    enter: () => open('staff/inbox/pages/inbox/index', {}),
  },
  {
    route: 'staff/inbox/pages/canned/index',
    title: '常用答复',
    note: '写一次，答复时插入',
    icon: 'file',
    mayEnter: answers,
    enter: () => open('staff/inbox/pages/canned/index', {}),
  },
  {
    route: 'staff/inbox/pages/sharing/index',
    title: '提问分派',
    note: '谁当班、接哪些问题，按什么规则分',
    icon: 'swap',
    mayEnter: staff('thread.head'),
    enter: () => open('staff/inbox/pages/sharing/index', {}),
  },
  {
    route: 'staff/inbox/pages/holds/index',
    title: '到期保留',
    note: '哪些提问到期先不删，谁设的、为什么',
    icon: 'lock',
    mayEnter: staff('thread.holds'),
    enter: () => open('staff/inbox/pages/holds/index', {}),
  },
  {
    route: 'staff/answers/pages/publish/index',
    title: '发布审核',
    note: '问答草稿、公开的提问，两个人看过才发布',
    icon: 'check-circle',
    mayEnter: me => staff('faq.draft')(me) || staff('board.switch')(me),
    enter: () => open('staff/answers/pages/publish/index', {}),
  },
  {
    route: 'staff/answers/pages/figures/index',
    title: '提问统计',
    note: '多少人问、问什么、多久答复，导出',
    icon: 'chart',
    mayEnter: staff('thread.figures'),
    enter: () => open('staff/answers/pages/figures/index', {}),
  },
]
