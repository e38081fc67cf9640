import type { Rule } from '../can-rule'

export const OFFICE_ACTIONS = ['jobs.read'] as const

export const OFFICE_RULES: Readonly<Record<(typeof OFFICE_ACTIONS)[number], Rule>> = {
  'jobs.read': { district: 'privacy', auditor: true, admin: true },
}
