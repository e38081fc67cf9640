import type { Rule } from '../can-rule'

/** Aid: each action is one part of a case (see words.ts) or a desk beside the cases. */
export const AID_ACTIONS = [
  'aid.intake',
  'aid.care',
  'aid.l1',
  'aid.street',
  'aid.l2',
  'aid.l3',
  'aid.make',
  'aid.check',
  'aid.audit',
  'aid.rules',
  'aid.fund',
  'aid.statistics',
  'aid.export',
  'aid.import',
] as const

export const AID_RULES: Readonly<Record<(typeof AID_ACTIONS)[number], Rule>> = {
  'aid.intake': { officer: true },
  'aid.care': { officer: true, chair: true, district: 'aidReview' },
  'aid.l1': { chair: true },
  'aid.street': { chair: true },
  'aid.l2': { district: 'aidReview' },
  'aid.l3': { district: 'aidLead' },
  'aid.make': { district: 'financeMaker' },
  'aid.check': { district: 'financeChecker' },
  'aid.audit': { auditor: true },
  'aid.rules': { district: ['aidReview', 'aidLead'], admin: true },
  'aid.fund': { district: ['aidLead', 'financeChecker'] },
  'aid.statistics': { district: ['statistics', 'aidReview', 'aidLead'], auditor: true },
  'aid.export': { district: ['aidReview', 'aidLead'] },
  'aid.import': { district: ['aidReview', 'statistics'], admin: true },
}
