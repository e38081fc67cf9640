import type { ConsentText } from '../consent-text'

export const ACCOUNT_CONSENT_KINDS = ['account.childData'] as const

export const ACCOUNT_CONSENTS: Readonly<Record<(typeof ACCOUNT_CONSENT_KINDS)[number], ConsentText>> = {
  'account.childData': {
    version: 1,
    title: '未满14周岁孩子的信息',
    text: '我是孩子的监护人，同意工会为办理我申请的这一件事，使用我填写的孩子的信息。只用于这件事，不公开，不转给与办理无关的人。',
    why: '孩子未满14周岁，法律规定要由监护人单独同意。',
    revocable: true,
    whenRevoked: '撤回后，我们不再使用孩子的信息。正在办理的事项如果离不开这些信息，会停在原地等您决定。',
    guardian: true,
  },
}
