import type { Rule } from './can-rule'

/** Whole chains and whose data was seen: the district's auditors alone, and they can do nothing else. */
export const AUDIT_ACTIONS = ['audit.read'] as const

export const AUDIT_RULES: Readonly<Record<(typeof AUDIT_ACTIONS)[number], Rule>> = {
  'audit.read': { auditor: true },
}
