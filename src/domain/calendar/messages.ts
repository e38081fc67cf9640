import { type MessageWords, numberOf } from '../messages/words'

const link = (year: number) => ({ route: 'staff/office/pages/calendar/index', params: { year: String(year) } })

/** Params: year. */
export const CALENDAR_MESSAGES = {
  'calendar.missing': {
    title: params => `${numberOf(params, 'year')} 年的工作日历还没有填`,
    text: () => '没有它，跨到那一年的期限只能估算，困难帮扶的公示不会自动结束。通知公布后请填好，由另一位同事发布。',
    link: params => link(numberOf(params, 'year')),
    todo: true,
  },
  'calendar.drafted': {
    title: params => `${numberOf(params, 'year')} 年的工作日历等您核对`,
    text: () => '同事填好了改动。请照着依据逐天核对，没有问题再发布；发布前不生效。',
    link: params => link(numberOf(params, 'year')),
    todo: true,
  },
} as const satisfies Readonly<Record<string, MessageWords>>
