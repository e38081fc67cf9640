import type { Rule } from '../can-rule'

/** The table of working days that every deadline rests on. */
export const CALENDAR_ACTIONS = ['calendar.read', 'calendar.edit'] as const

export const CALENDAR_RULES: Readonly<Record<(typeof CALENDAR_ACTIONS)[number], Rule>> = {
  'calendar.read': { district: 'calendar', auditor: true, admin: true },
  'calendar.edit': { district: 'calendar' },
}
