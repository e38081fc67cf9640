import type { AmountRule, Condition, FactRule, FactValue, Operator, Row } from '../../src/domain/aid/rules'

const FACT: Omit<FactRule, 'key' | 'label' | 'type' | 'step'> = {
  unit: '',
  options: [],
  why: '',
  moreNeverHelps: false,
  medical: false,
  divide: null,
}

export const fact = (
  step: string,
  key: string,
  label: string,
  also: Partial<FactRule> & Pick<FactRule, 'type'>,
): FactRule => ({
  ...FACT,
  unit: also.type === 'money' ? '元' : '',
  key,
  label,
  step,
  ...also,
})

export const is = (key: string, op: Operator, value: FactValue): Condition => ({
  fact: key,
  op,
  value,
  parameter: null,
})

/** `fact op parameter × num/den`. */
export const times = (key: string, op: Operator, parameter: string, num: number, den = 1): Condition => ({
  fact: key,
  op,
  value: null,
  parameter: { key: parameter, num, den },
})

export const row = <O>(outcome: O, code: string, text: string, ...when: readonly Condition[]): Row<O> => ({
  when,
  outcome,
  code,
  text,
})

export const fixed = (yuan: number): AmountRule => ({ kind: 'fixed', fen: yuan * 100 })
export const share = (key: string, percent: number, mostYuan: number): AmountRule => ({
  kind: 'share',
  fact: key,
  num: percent,
  den: 100,
  mostFen: mostYuan * 100,
})

/** What every household programme asks about money; the head's share is computed, never asked. */
export const HOUSEHOLD_FACTS: readonly FactRule[] = [
  fact('home', 'income', '家庭年收入', {
    type: 'money',
    moreNeverHelps: true,
    why: '和家里人数一起算出人均收入，只用来判断这一次。',
  }),
  fact('home', 'people', '家庭人口', { type: 'count', unit: '人', why: '一起吃住、共同生活的人。' }),
  fact('home', 'perHead', '人均年收入', {
    type: 'money',
    moreNeverHelps: true,
    divide: { fact: 'income', by: 'people' },
  }),
]

/** A figure of the demo: the real one comes from the local notice of the year. */
export const STANDARD = {
  key: 'standard',
  label: '困难家庭人均年收入标准',
  value: 2_000_000,
  source: '演示数值，上线前请换成当年文件的标准',
  fromDay: '2026-01-01',
}

export const HOME = { key: 'home', title: '家里的情况' }

export const INCOME_PROOF = {
  key: 'income',
  label: '收入证明',
  why: '用来核对家庭收入。',
  sample: '单位盖章的近半年工资条',
  substitutes: ['银行代发工资流水', '社区开具的收入说明'],
}
