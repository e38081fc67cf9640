import type { Rule } from '../can-rule'

/** Events and their doors. */
export const EVENTS_ACTIONS = ['event.edit', 'event.desk', 'door.invite', 'event.figures', 'event.importPast'] as const

export const EVENTS_RULES: Readonly<Record<(typeof EVENTS_ACTIONS)[number], Rule>> = {
  'event.edit': { officer: true, district: 'events' },
  'event.desk': { officer: true, district: 'events', auditor: true },
  'door.invite': { officer: true, district: 'events' },
  'event.figures': { officer: true, chair: true, district: 'statistics', auditor: true },
  'event.importPast': { district: 'statistics' },
}
