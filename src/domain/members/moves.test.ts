import { type MoveAsked, moveRefusal } from './moves'

const target = { unionId: 'B', kind: 'grassroots' }
const asked: MoveAsked = { kind: 'move', ownUnionId: 'A', target, isAdmin: false, consented: true }

test.each([
  ['a move with consent', {}, null],
  ['an administrator', { isAdmin: true }, 'ADMIN_FIRST'],
  ['to the own union', { target: { ...target, unionId: 'A' } }, 'UNION_WRONG'],
  ['to a federation', { target: { ...target, kind: 'federation' } }, 'UNION_WRONG'],
  ['to nowhere', { target: null }, 'UNION_WRONG'],
  ['without consent', { consented: false }, 'CONSENT_MISSING'],
  ['leaving needs none', { kind: 'leave', target: null, consented: false }, null],
  ['an administrator who leaves', { kind: 'leave', target: null, isAdmin: true }, 'ADMIN_FIRST'],
] as const)('%s', (_, change, expected) => {
  expect(moveRefusal({ ...asked, ...change })).toBe(expected)
})
