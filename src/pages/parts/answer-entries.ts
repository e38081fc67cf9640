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
]
