import type { Rule } from '../can-rule'

export const MEMBERS_ACTIONS = [
  'roster.read',
  'roster.import',
  'roster.export',
  'roster.reveal',
  'binding.decide',
  'role.read',
  'role.grant',
  'union.edit',
] as const

export const MEMBERS_RULES: Readonly<Record<(typeof MEMBERS_ACTIONS)[number], Rule>> = {
  'roster.read': { officer: true, district: 'members', auditor: true, admin: true },
  'roster.import': { officer: true, district: 'members', admin: true },
  'roster.export': { officer: true, district: 'members' },
  'roster.reveal': { officer: true, district: ['members', 'identityRead'] },
  'binding.decide': { officer: true, district: 'members' },
  'role.read': { auditor: true, admin: true },
  'role.grant': { admin: true },
  'union.edit': { district: 'members', admin: true },
}
