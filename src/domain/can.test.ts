import fc from 'fast-check'
import { ACTIONS, type Action, type Actor, can, type RoleGrant } from './can'
import { scopesOf } from './members/scope'
import { CAPABILITIES, ROLES } from './members/words'

const actor = (...roles: readonly RoleGrant[]): Actor => ({ accountId: 'A', memberId: 'M', unionId: 'own', roles })
const PATH = ['root', 'F', 'own']

/** Who may do what, written down a second time: o officer, c chair, d district with the capability named, l lawyer, u auditor, a admin. */
const ALLOWED: Readonly<Record<Action, string>> = {
  'event.edit': 'o d:events',
  'event.desk': 'o d:events u',
  'door.invite': 'o d:events',
  'event.figures': 'o c d:statistics u',
  'event.importPast': 'd:statistics',
  'roster.read': 'o d:members u a',
  'roster.import': 'o d:members a',
  'roster.export': 'o d:members',
  'roster.reveal': 'o d:members d:identityRead',
  'binding.decide': 'o d:members',
  'role.read': 'u a',
  'role.grant': 'a',
  'union.edit': 'd:members a',
  'content.decide': 'd:content',
  'calendar.read': 'd:calendar u a',
  'calendar.edit': 'd:calendar',
  'jobs.read': 'd:privacy u a',
  'faq.read': 'l d:qaAnswer d:qaHead d:publish a',
  'faq.curate': 'd:qaHead d:publish a',
  'thread.identity': 'd:identityRead',
  'thread.answer': 'd:qaAnswer d:qaHead',
  'faq.draft': 'd:qaAnswer d:qaHead d:publish',
  'thread.publish': 'd:qaHead d:publish',
  'board.switch': 'a',
  'thread.lawyer': 'l',
  'thread.head': 'd:qaHead',
  'thread.hold': 'd:qaHead',
  'thread.holds': 'd:qaHead d:privacy',
  'thread.figures': 'd:qaHead d:statistics u',
  'thread.export': 'd:qaHead d:statistics',
  'matchmaking.run': 'd:matchmaking',
  'matchmaking.vouch': 'o c',
  'audit.read': 'u',
  'aid.intake': 'o',
  'aid.care': 'o c d:aidReview',
  'aid.l1': 'c',
  'aid.street': 'c',
  'aid.l2': 'd:aidReview',
  'aid.l3': 'd:aidLead',
  'aid.make': 'd:financeMaker',
  'aid.check': 'd:financeChecker',
  'aid.audit': 'u',
  'aid.rules': 'd:aidReview d:aidLead a',
  'aid.fund': 'd:aidLead d:financeChecker',
  'aid.statistics': 'd:statistics d:aidReview d:aidLead u',
  'aid.export': 'd:aidReview d:aidLead',
  'aid.import': 'd:aidReview d:statistics a',
}
const LETTER = { officer: 'o', chair: 'c', lawyer: 'l', auditor: 'u', admin: 'a' } as const

describe('can', () => {
  const cells = ACTIONS.flatMap(action => ROLES.map(role => [action, role] as const))

  test.each(cells)('%s by %s is as written down', (action, role) => {
    const words = ALLOWED[action].split(' ')
    for (const capability of [null, ...CAPABILITIES]) {
      const grant: RoleGrant = { role, unionId: 'F', capabilities: capability === null ? [] : [capability] }
      const expected = role === 'district' ? words.includes(`d:${capability}`) : words.includes(LETTER[role])
      expect(can(actor(grant), action, { unionPath: PATH })).toBe(expected)
    }
  })

  test('a role reaches downwards only, and a person without roles may do nothing', () => {
    for (const action of ACTIONS) {
      const all = ROLES.map(role => ({ role, unionId: 'own', capabilities: CAPABILITIES }))
      expect(can(actor(...all), action, { unionPath: ['root', 'F'] })).toBe(false)
      expect(can(actor(...all), action, { unionPath: ['root', 'F', 'sister'] })).toBe(false)
      expect(can(actor(), action, { unionPath: PATH })).toBe(false)
      expect(can(actor(...all), action, { unionPath: [] })).toBe(false)
    }
  })

  test('scopes are exactly the unions from which can says yes', () => {
    const grant = fc.record({
      role: fc.constantFrom(...ROLES),
      unionId: fc.constantFrom('root', 'F', 'own', 'sister'),
      capabilities: fc.subarray([...CAPABILITIES]),
    })
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 5 }), fc.constantFrom(...ACTIONS), (grants, action) => {
        const scopes = scopesOf(actor(...grants), action)
        expect(new Set(scopes).size).toBe(scopes.length)
        for (const unionPath of [['root'], ['root', 'F'], PATH, ['root', 'F', 'sister']])
          expect(can(actor(...grants), action, { unionPath })).toBe(scopes.some(scope => unionPath.includes(scope)))
      }),
    )
  })
})
