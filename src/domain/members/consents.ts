import type { ConsentText } from '../consent-text'

export const MEMBERS_CONSENT_KINDS = ['members.move'] as const

export const MEMBERS_CONSENTS: Readonly<Record<(typeof MEMBERS_CONSENT_KINDS)[number], ConsentText>> = {
  'members.move': {
    version: 1,
    title: '把会籍资料交给要转入的工会',
    text: '我同意把我登记的姓名、手机号后四位、原来的工会和单位，还有我为这次转会上传的材料，交给要转入的工会核对。只用来办理这次转会。',
    why: '转入的工会要知道是谁想转来，才能答复您。',
    revocable: true,
    whenRevoked: '还没有办完的，对方就不能再看这些资料，请同时撤回转会申请；已经办完的不受影响。',
  },
}
