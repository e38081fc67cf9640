import type { Rule } from '../can-rule'

/** What the automatic check did not let through. */
export const CONTENT_ACTIONS = ['content.decide'] as const

export const CONTENT_RULES: Readonly<Record<(typeof CONTENT_ACTIONS)[number], Rule>> = {
  'content.decide': { district: 'content' },
}
