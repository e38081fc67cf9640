import type { Programme } from './programme'
import type { Condition, FactRule, Row, Rules } from './rules'
import type { AidKind } from './words'

/** Kinds that give a course, a job or a lawyer, and no money. */
const WITHOUT_CASH: readonly AidKind[] = ['work', 'legal']
/** Beyond any sum: no leaders' meeting where no money is given. */
const NEVER_FEN = 999_999_900

/** What a new programme begins as: the smallest rules without a gap, to be written out by whoever makes it. Pure. */
export const firstProgramme = ({ kind, title }: { readonly kind: AidKind; readonly title: string }): Programme => {
  const cash = !WITHOUT_CASH.includes(kind)
  return {
    ...{ kind, title, cash, street: false },
    forWhom: '请写一句：帮哪些会员。',
    gives: cash ? '请写一句：帮多少、多久一次。' : '请写一句：提供什么服务，不发现金。',
    period: cash ? 'year' : 'once',
    leadersFromFen: cash ? 0 : NEVER_FEN,
    steps: [{ key: 'home', title: '家里的情况' }],
    rules: cash ? CASH : SERVICE,
  }
}

const fact = (given: Pick<FactRule, 'key' | 'label' | 'type'> & Partial<FactRule>): FactRule => ({
  ...{ step: 'home', unit: '', options: [], why: '', moreNeverHelps: false, medical: false, divide: null },
  ...given,
})

const row = <O>(outcome: O, code: string, text: string, ...when: readonly Condition[]): Row<O> => ({
  ...{ when, outcome, code, text },
})

const STANDARD = 'standard'
const perHead = (op: 'lte' | 'gt'): Condition => ({
  ...{ fact: 'perHead', op, value: null, parameter: { key: STANDARD, num: 1, den: 1 } },
})

const materials = [row('income', 'D1', '核对家里的情况')]
const materialList = [
  {
    key: 'income',
    label: '收入证明',
    why: '用来核对家庭收入。',
    sample: '单位盖章的近半年工资条',
    substitutes: ['银行代发工资流水', '社区开具的收入说明'],
  },
]

const CASH: Rules = {
  facts: [
    fact({
      key: 'income',
      label: '家庭年收入',
      type: 'money',
      unit: '元',
      moreNeverHelps: true,
      why: '用来算人均收入。',
    }),
    fact({ key: 'people', label: '家庭人口', type: 'count', unit: '人', why: '一起吃住、共同生活的人。' }),
    fact({
      ...{ key: 'perHead', label: '人均年收入', type: 'money', unit: '元', moreNeverHelps: true },
      divide: { fact: 'income', by: 'people' },
    }),
  ],
  parameters: [
    {
      ...{ key: STANDARD, label: '困难家庭人均年收入标准', value: 2_000_000, fromDay: '2026-01-01' },
      source: '请换成当年文件的标准',
    },
  ],
  eligibility: [
    row('eligible', 'A1', '人均收入在标准以内。', perHead('lte')),
    row('not', 'A2', '人均收入高于标准。', perHead('gt')),
  ],
  amount: [row({ kind: 'fixed', fen: 100_000 }, 'P1', '一次 1000 元。')],
  ...{ materials, materialList },
  examples: [
    {
      name: '两口之家，年收入 3 万元',
      facts: { income: 3_000_000, people: 2 },
      ...{ eligibility: 'eligible', amountFen: 100_000 },
    },
  ],
}

const SERVICE: Rules = {
  facts: [fact({ key: 'labour', label: '需要工会帮助', type: 'flag', why: '好请合适的人联系您。' })],
  parameters: [],
  eligibility: [
    row('eligible', 'A1', '可以申请。', { fact: 'labour', op: 'eq', value: true, parameter: null }),
    row('staff', 'A2', '由工会看怎么办。', { fact: 'labour', op: 'eq', value: false, parameter: null }),
  ],
  amount: [row({ kind: 'fixed', fen: 0 }, 'P0', '不发现金，提供服务。')],
  ...{ materials, materialList },
  examples: [{ name: '需要帮助', facts: { labour: true }, eligibility: 'eligible', amountFen: 0 }],
}
