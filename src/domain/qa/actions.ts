import type { Rule } from '../can-rule'

/** 问工会: who answers reads suggestions; the FAQ, its laws and its index are kept by the district's heads and publishers, and an admin may build it at the first start. */
export const QA_ACTIONS = [
  'faq.read',
  'faq.curate',
  'faq.draft',
  'thread.answer',
  'thread.identity',
  'thread.publish',
  'board.switch',
  'thread.lawyer',
  'thread.head',
  'thread.hold',
  'thread.holds',
  'thread.figures',
  'thread.export',
] as const

export const QA_RULES: Readonly<Record<(typeof QA_ACTIONS)[number], Rule>> = {
  'faq.read': { lawyer: true, district: ['qaAnswer', 'qaHead', 'publish'], admin: true },
  'faq.curate': { district: ['qaHead', 'publish'], admin: true },
  'faq.draft': { district: ['qaAnswer', 'qaHead', 'publish'] },
  'thread.publish': { district: ['qaHead', 'publish'] },
  // who leads the answers knows whether a dispute still runs; who keeps privacy may end a hold without a ground
  'thread.hold': { district: 'qaHead' },
  'thread.holds': { district: ['qaHead', 'privacy'] },
  'thread.figures': { auditor: true, district: ['qaHead', 'statistics'] },
  'thread.export': { district: ['qaHead', 'statistics'] },
  'board.switch': { admin: true },
  'thread.identity': { district: 'identityRead' },
  'thread.lawyer': { lawyer: true },
  'thread.head': { district: 'qaHead' },
  'thread.answer': { district: ['qaAnswer', 'qaHead'] },
}
