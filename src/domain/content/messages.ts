import type { MessageWords } from '../messages/words'

/** No params: what is held is seen on the page alone. */
export const CONTENT_MESSAGES = {
  'content.held': {
    title: () => '有内容等您核查',
    text: () => '自动检查没有放行，核查之前别人看不到。',
    link: () => ({ route: 'staff/office/pages/held/index', params: {} }),
    todo: true,
  },
  'content.passed': {
    title: () => '一条内容通过了核查',
    text: params =>
      String(params['about']).startsWith('matchmaking')
        ? '您提交的一条内容通过了核查，别人看得到了。'
        : '您提交的一条内容通过了核查。当时没能发布或保存的，请再点一次。',
    template: 'result',
    brief: () => '当时没能发布的，请再点一次',
  },
  'content.refused': {
    title: () => '有一条内容没有通过核查',
    text: () => '您提交的一条内容没有通过核查，别人看不到。可以修改后再提交。',
    template: 'result',
    brief: () => '别人看不到，可以修改后再提交',
  },
} as const satisfies Readonly<Record<string, MessageWords>>
