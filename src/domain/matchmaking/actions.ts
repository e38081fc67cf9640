import type { Rule } from '../can-rule'

/** Evenings and business meetings are run by the district's matchmakers; single status is vouched for by the own union. */
export const MATCHMAKING_ACTIONS = ['matchmaking.run', 'matchmaking.vouch'] as const

export const MATCHMAKING_RULES: Readonly<Record<(typeof MATCHMAKING_ACTIONS)[number], Rule>> = {
  'matchmaking.run': { district: 'matchmaking' },
  'matchmaking.vouch': { officer: true, chair: true },
}
