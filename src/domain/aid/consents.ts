import type { ConsentText } from '../consent-text'
import type { Command } from './matrix'
import type { Programme } from './programme'

/** Each is ticked by itself; source: Personal Information Protection Law, articles 14, 23, 29, 31. */
export const AID_CONSENT_KINDS = [
  'aid.processing',
  'aid.medical',
  'aid.bank',
  'aid.comparison',
  'aid.notice',
  'aid.guardian',
] as const
export type AidConsentKind = (typeof AID_CONSENT_KINDS)[number]

export const AID_CONSENTS: Readonly<Record<AidConsentKind, ConsentText>> = {
  'aid.processing': {
    version: 1,
    title: '办理这次申请',
    text: '工会用您填写的姓名、证件号码、电话、住址和家庭情况办理这次帮扶申请，经办、走访和审核的人按分工查看，每次查看都有记录。',
    why: '没有这些，工会没法受理和核实。',
    revocable: true,
    whenRevoked: '申请会停下来；已经发放的，凭证按会计规定保存。',
  },
  'aid.medical': {
    version: 1,
    title: '使用看病的材料',
    text: '工会查看您提交的诊断和医药费材料，只用来判断和计算这次助医，不会公示病情。',
    why: '助医要核实病情和自付金额。不同意的话，其他帮扶仍然可以申请。',
    revocable: true,
    whenRevoked: '助医不能继续办理，材料不再给任何人看，到期限销毁。',
  },
  'aid.bank': {
    version: 1,
    title: '使用银行账户',
    text: '工会把户名、开户行和账号交给银行，只用来发放这笔帮扶款。',
    why: '帮扶款只转到本人账户。',
    revocable: true,
    whenRevoked: '还没发放的不能再发；已经发放的，凭证按会计规定保存，不再作别的用途。',
  },
  'aid.comparison': {
    version: 1,
    title: '核对家庭情况',
    text: '工会向有关部门核对家庭成员的收入和保障情况，查了什么、谁授权都有记录。',
    why: '每位成年家人都要分别同意，核对才合法。',
    revocable: true,
    whenRevoked: '不再核对这位家人的情况，申请可能需要改用其他材料。',
  },
  'aid.notice': {
    version: 1,
    title: '公示审核结果',
    text: '审核同意以后，公示隐去部分的姓名、所在工会和金额，至少五个完整的工作日；不公示病情、住址和孩子的姓名。',
    why: '公示让大家放心，钱给到该给的人。',
    revocable: true,
    whenRevoked: '还没公示完的，不能发放。',
  },
  'aid.guardian': {
    version: 1,
    title: '孩子的资料',
    text: '孩子不满十四周岁，您作为监护人，同意工会为这次申请使用孩子的姓名、证件号码和就学情况。',
    why: '不满十四周岁的孩子的资料，要监护人单独同意。',
    revocable: true,
    whenRevoked: '申请会停下来；要去掉孩子的资料，请撤回后重新申请。',
    guardian: true,
  },
}

const WHOLE = ['aid.processing', 'aid.medical', 'aid.guardian'] as const
/** What each step rests on: taken back, the step is not taken, as was promised beside the text. */
const RESTS_ON: { readonly [C in Command]?: readonly AidConsentKind[] } = {
  accept: WHOLE,
  recordCheck: [...WHOLE, 'aid.comparison'],
  propose: WHOLE,
  approve: WHOLE,
  publishNotice: [...WHOLE, 'aid.notice'],
  emergency: [...WHOLE, 'aid.bank'],
  nextInstalment: [...WHOLE, 'aid.bank'],
  draw: [...WHOLE, 'aid.bank', 'aid.notice'],
}

/** Which of the consents that were taken back stop a command; none where it rests on no consent. Pure. */
export const stoppedBy = (command: Command, takenBack: readonly AidConsentKind[]): readonly AidConsentKind[] =>
  takenBack.filter(kind => RESTS_ON[command]?.includes(kind))

/** Which consents a programme asks of every applicant; the guardian's follows from a child's age. Pure. */
export const consentKindsOf = ({ cash, rules }: Programme): readonly AidConsentKind[] => [
  'aid.processing',
  ...(rules.facts.some(({ medical }) => medical) ? (['aid.medical'] as const) : []),
  ...(cash ? (['aid.bank', 'aid.comparison', 'aid.notice'] as const) : []),
]

export interface Ticked {
  readonly kind: string
  /** Of whom in the household; absent for the applicant. */
  readonly personId?: string | undefined
}

/** Which ticks are still missing, as `<kind>` or `<kind>:<person>`: each adult for the comparison, the guardian for each child under 14. Pure. */
export const consentsMissing = (
  programme: Programme,
  { given, adults, children }: { given: readonly Ticked[]; adults: readonly string[]; children: readonly string[] },
): readonly string[] => {
  const has = (kind: string, personId?: string) => given.some(one => one.kind === kind && one.personId === personId)
  const kinds = consentKindsOf(programme)
  return [
    ...kinds.filter(kind => !has(kind)),
    ...(kinds.includes('aid.comparison')
      ? adults.filter(id => !has('aid.comparison', id)).map(id => `aid.comparison:${id}`)
      : []),
    ...children.filter(id => !has('aid.guardian', id)).map(id => `aid.guardian:${id}`),
  ]
}
