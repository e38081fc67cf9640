import type { Programme } from '../../src/domain/aid/programme'
import { fact, fixed, HOME, HOUSEHOLD_FACTS, INCOME_PROOF, is, row, STANDARD, share, times } from './aid-rules'

const POOR = 'A1'
const RICH = 'A9'

/** The demo's programmes, each with rules that pass every guard rail; the sums are the demo's own. */
export const ILLNESS: Programme = {
  kind: 'illness',
  title: '职工助医',
  forWhom: '本人或家人生病住院，医药费自己出得多、家里负担重的会员。',
  gives: '按自付医药费的一定比例补助，一年一次。',
  period: 'year',
  leadersFromFen: 300_000,
  street: false,
  cash: true,
  steps: [HOME, { key: 'ill', title: '看病的情况' }],
  rules: {
    facts: [
      ...HOUSEHOLD_FACTS,
      fact('ill', 'who', '谁生病', {
        type: 'choice',
        options: [
          { value: 'self', label: '本人' },
          { value: 'family', label: '家人' },
        ],
        why: '家人的材料要另外请家人同意。',
      }),
      fact('ill', 'selfPaid', '今年自己出的医药费', {
        type: 'money',
        medical: true,
        why: '医保报销以后，自己出的部分。',
      }),
    ],
    parameters: [STANDARD],
    eligibility: [
      row(
        'eligible',
        POOR,
        '人均收入在标准的两倍以内，自付医药费满 5000 元。',
        times('perHead', 'lte', 'standard', 2),
        is('selfPaid', 'gte', 500_000),
      ),
      row(
        'not',
        'M2',
        '自付医药费不到 5000 元。',
        times('perHead', 'lte', 'standard', 2),
        is('selfPaid', 'lt', 500_000),
      ),
      row(
        'staff',
        'M3',
        '收入略高，自付医药费满 3 万元，由工会研究。',
        ...[times('perHead', 'gt', 'standard', 2), times('perHead', 'lte', 'standard', 4)],
        is('selfPaid', 'gte', 3_000_000),
      ),
      row(
        'not',
        'M4',
        '收入高于标准的两倍，自付医药费不到 3 万元。',
        ...[times('perHead', 'gt', 'standard', 2), times('perHead', 'lte', 'standard', 4)],
        is('selfPaid', 'lt', 3_000_000),
      ),
      row('not', RICH, '人均收入高于标准的四倍。', times('perHead', 'gt', 'standard', 4)),
    ],
    amount: [
      row(share('selfPaid', 15, 5000), 'P1', '自付部分的 15%，最多 5000 元。', times('perHead', 'lte', 'standard', 1)),
      row(
        share('selfPaid', 10, 3000),
        'P2',
        '自付部分的 10%，最多 3000 元。',
        times('perHead', 'gt', 'standard', 1),
        times('perHead', 'lte', 'standard', 2),
      ),
      row(share('selfPaid', 5, 2000), 'P3', '自付部分的 5%，最多 2000 元。', times('perHead', 'gt', 'standard', 2)),
    ],
    materials: [
      row('diagnosis', 'D1', '确认病情和治疗'),
      row('invoice', 'D2', '计算自付部分'),
      row('income', 'D3', '人均收入高于标准时，需要核对收入', times('perHead', 'gt', 'standard', 1)),
      row('kin', 'D4', '家人生病时，证明是一家人', is('who', 'eq', 'family')),
    ],
    materialList: [
      {
        key: 'diagnosis',
        label: '诊断证明或出院小结',
        why: '确认病情和治疗。',
        sample: '医院盖章的出院小结首页',
        substitutes: ['门诊病历'],
      },
      {
        key: 'invoice',
        label: '医药费结算单',
        why: '计算自付部分。',
        sample: '医保结算单，能看到“个人自付”一行',
        substitutes: ['电子票据打印件'],
      },
      INCOME_PROOF,
      {
        key: 'kin',
        label: '户口簿',
        why: '证明是一家人。',
        sample: '户主页和病人页',
        substitutes: ['结婚证', '出生证明'],
      },
    ],
    examples: [
      {
        name: '低收入自付一万元',
        facts: { income: 4_000_000, people: 3, who: 'self', selfPaid: 1_000_000 },
        eligibility: 'eligible',
        amountFen: 150_000,
      },
      {
        name: '收入未知',
        facts: { people: 3, who: 'self', selfPaid: 1_000_000 },
        eligibility: 'unknown',
        amountFen: null,
      },
      {
        name: '高收入',
        facts: { income: 50_000_000, people: 2, who: 'self', selfPaid: 1_000_000 },
        eligibility: 'not',
        amountFen: null,
      },
      {
        name: '收入略高大额自付',
        facts: { income: 15_000_000, people: 3, who: 'family', selfPaid: 3_000_000 },
        eligibility: 'staff',
        amountFen: 150_000,
      },
    ],
  },
}

const SCHOOLING: Programme = {
  kind: 'schooling',
  title: '金秋助学',
  forWhom: '孩子正在读高中或大学，家里负担学费有困难的会员。',
  gives: '高中 2000 元、大学 4000 元，每学期一次。',
  period: 'term',
  leadersFromFen: 500_000,
  street: false,
  cash: true,
  steps: [HOME, { key: 'school', title: '孩子上学的情况' }],
  rules: {
    facts: [
      ...HOUSEHOLD_FACTS,
      fact('school', 'stage', '孩子在读', {
        type: 'choice',
        options: [
          { value: 'high', label: '高中（中职）' },
          { value: 'college', label: '大专、本科' },
          { value: 'other', label: '其他阶段' },
        ],
        why: '补助金额按阶段不同。',
      }),
    ],
    parameters: [STANDARD],
    eligibility: [
      row(
        'eligible',
        POOR,
        '人均收入在标准的两倍以内，孩子在读高中或大学。',
        times('perHead', 'lte', 'standard', 2),
        is('stage', 'neq', 'other'),
      ),
      row(
        'staff',
        'S2',
        '其他阶段由工会看具体情况。',
        times('perHead', 'lte', 'standard', 2),
        is('stage', 'eq', 'other'),
      ),
      row('not', RICH, '人均收入高于标准的两倍。', times('perHead', 'gt', 'standard', 2)),
    ],
    amount: [
      row(fixed(2000), 'P1', '高中 2000 元。', is('stage', 'eq', 'high')),
      row(fixed(4000), 'P2', '大学 4000 元。', is('stage', 'eq', 'college')),
      row(fixed(1000), 'P3', '其他阶段 1000 元。', is('stage', 'eq', 'other')),
    ],
    materials: [
      row('enrolled', 'D1', '确认在读'),
      row('income', 'D3', '人均收入高于标准时，需要核对收入', times('perHead', 'gt', 'standard', 1)),
    ],
    materialList: [
      {
        key: 'enrolled',
        label: '在读证明',
        why: '确认孩子在读。',
        sample: '学生证注册页',
        substitutes: ['录取通知书', '学籍在线验证报告'],
      },
      INCOME_PROOF,
    ],
    examples: [
      {
        name: '大学新生',
        facts: { income: 5_000_000, people: 3, stage: 'college' },
        eligibility: 'eligible',
        amountFen: 400_000,
      },
    ],
  },
}

const LIVING: Programme = {
  kind: 'living',
  title: '生活救助',
  forWhom: '家里突然遇到难处，或者长期收入很低的会员。',
  gives: '一次 1000 至 3000 元，急难时可以先发后补。',
  period: 'year',
  leadersFromFen: 300_000,
  street: false,
  cash: true,
  steps: [HOME, { key: 'trouble', title: '遇到的难处' }],
  rules: {
    facts: [
      ...HOUSEHOLD_FACTS,
      fact('trouble', 'sudden', '家里是不是刚遇到意外', { type: 'flag', why: '意外致困可以走急难通道。' }),
    ],
    parameters: [STANDARD],
    eligibility: [
      row('eligible', POOR, '人均收入在标准以内。', times('perHead', 'lte', 'standard', 1)),
      row(
        'eligible',
        'A2',
        '人均收入在标准的三倍以内，刚遇到意外。',
        times('perHead', 'gt', 'standard', 1),
        times('perHead', 'lte', 'standard', 3),
        is('sudden', 'eq', true),
      ),
      row(
        'not',
        'A3',
        '人均收入高于标准，没有遇到意外。',
        times('perHead', 'gt', 'standard', 1),
        times('perHead', 'lte', 'standard', 3),
        is('sudden', 'eq', false),
      ),
      row('not', RICH, '人均收入高于标准的三倍。', times('perHead', 'gt', 'standard', 3)),
    ],
    amount: [
      row(fixed(3000), 'P1', '人均收入在标准的一半以内：3000 元。', times('perHead', 'lte', 'standard', 1, 2)),
      row(
        fixed(2000),
        'P2',
        '人均收入在标准以内：2000 元。',
        times('perHead', 'gt', 'standard', 1, 2),
        times('perHead', 'lte', 'standard', 1),
      ),
      row(fixed(1000), 'P3', '其余 1000 元。', times('perHead', 'gt', 'standard', 1)),
    ],
    materials: [row('income', 'D1', '核对收入'), row('event', 'D2', '说明意外的经过', is('sudden', 'eq', true))],
    materialList: [
      INCOME_PROOF,
      {
        key: 'event',
        label: '意外情况说明',
        why: '说明发生了什么。',
        sample: '社区、交警或消防出具的证明',
        substitutes: ['本人书写的情况说明'],
      },
    ],
    examples: [
      {
        name: '收入很低',
        facts: { income: 2_000_000, people: 3, sudden: false },
        eligibility: 'eligible',
        amountFen: 300_000,
      },
    ],
  },
}

const noMoney = { parameters: [], amount: [row(fixed(0), 'P0', '不发现金，提供服务。')] }

const WORK: Programme = {
  kind: 'work',
  title: '助业助能助志',
  forWhom: '想换工作、学技能，或者需要有人聊一聊、帮一把的会员。',
  gives: '就业推荐、技能培训或心理关爱，不发现金。',
  period: 'once',
  leadersFromFen: 999_999_900,
  street: false,
  cash: false,
  steps: [{ key: 'wish', title: '想得到的帮助' }],
  rules: {
    ...noMoney,
    facts: [
      fact('wish', 'wish', '最想要的帮助', {
        type: 'choice',
        options: [
          { value: 'job', label: '找工作' },
          { value: 'skill', label: '学技能' },
          { value: 'spirit', label: '心理关爱' },
        ],
        why: '好请合适的人联系您。',
      }),
    ],
    eligibility: [row('eligible', 'W1', '会员都可以申请。')],
    materials: [],
    materialList: [],
    examples: [{ name: '学技能', facts: { wish: 'skill' }, eligibility: 'eligible', amountFen: 0 }],
  },
}

const LEGAL: Programme = {
  kind: 'legal',
  title: '法律援助',
  forWhom: '和单位有劳动争议，请不起律师的会员。',
  gives: '值班律师咨询，符合条件的代理仲裁和诉讼，不发现金。',
  period: 'once',
  leadersFromFen: 999_999_900,
  street: false,
  cash: false,
  steps: [{ key: 'dispute', title: '遇到的争议' }],
  rules: {
    ...noMoney,
    facts: [
      fact('dispute', 'about', '争议是关于', {
        type: 'choice',
        options: [
          { value: 'wage', label: '工资报酬' },
          { value: 'injury', label: '工伤' },
          { value: 'dismissal', label: '解除合同' },
          { value: 'other', label: '其他' },
        ],
        why: '好请合适的律师联系您。',
      }),
      fact('dispute', 'labour', '是不是劳动争议', { type: 'flag', why: '工会律师只办劳动争议。' }),
    ],
    eligibility: [
      row('eligible', 'L1', '劳动争议可以申请。', is('labour', 'eq', true)),
      row('staff', 'L2', '不是劳动争议的，由工会看怎么转介。', is('labour', 'eq', false)),
    ],
    materials: [row('contract', 'D1', '了解劳动关系')],
    materialList: [
      {
        key: 'contract',
        label: '劳动合同',
        why: '了解劳动关系。',
        sample: '合同首页和签字页',
        substitutes: ['工资流水', '工作证、考勤记录'],
      },
    ],
    examples: [{ name: '工资争议', facts: { about: 'wage', labour: true }, eligibility: 'eligible', amountFen: 0 }],
  },
}

export const AID_PROGRAMMES: readonly (Programme & { readonly budgetYuan: number })[] = [
  { ...SCHOOLING, budgetYuan: 300_000 },
  { ...ILLNESS, budgetYuan: 400_000 },
  { ...LIVING, budgetYuan: 300_000 },
  { ...WORK, budgetYuan: 0 },
  { ...LEGAL, budgetYuan: 0 },
]
