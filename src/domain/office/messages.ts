import type { MessageWords } from '../messages/words'

/** No params: what waits is seen on the page alone. */
export const OFFICE_MESSAGES = {
  'office.contentHeld': {
    title: () => '有内容等您核查',
    text: () => '自动检查没有放行，核查之前别人看不到。',
    link: () => ({ route: 'staff/office/pages/held/index', params: {} }),
    todo: true,
  },
} as const satisfies Readonly<Record<string, MessageWords>>
