import type { Actor, RoleGrant } from '../can'
import { deskOf } from './desks'
import { hasStreet, staffParts } from './parts'

const OWN = ['root', 'street', 'own']
const actor = (...roles: RoleGrant[]): Actor => ({ accountId: 'a', memberId: 'm', unionId: 'own', roles })
const role = (name: RoleGrant['role'], unionId: string, ...capabilities: RoleGrant['capabilities'][number][]) => ({
  ...{ role: name, unionId, capabilities },
})

test.each([
  ['the own union’s chair', role('chair', 'own'), ['l1'], ['l1']],
  ['the street’s chair', role('chair', 'street'), ['street'], ['street']],
  ['a chair of another union', role('chair', 'other'), [], []],
  ['the own union’s officer', role('officer', 'own'), ['intake', 'visitor'], ['intake', 'visitor']],
  ['the street’s officer', role('officer', 'street'), ['intake', 'visitor'], ['intake', 'visitor']],
  ['the department', role('district', 'root', 'aidReview'), ['l2'], ['l2', 'visitor']],
  ['the leaders', role('district', 'root', 'aidLead'), ['l3'], ['l3']],
  ['the auditor', role('auditor', 'root'), ['auditor'], ['auditor']],
  ['an administrator', role('admin', 'root'), [], []],
])('%s plays these parts, and these where a small unit borrows people', (_, grant, plain, borrowed) => {
  expect(staffParts(actor(grant), { unionPath: OWN, borrow: false })).toEqual(plain)
  expect(staffParts(actor(grant), { unionPath: OWN, borrow: true })).toEqual(borrowed)
})

test('a street stands only between a union and the district', () => {
  expect([hasStreet(['root', 'own']), hasStreet(OWN)]).toEqual([false, true])
})

test('a borrowed first level or street waits at the district, nothing else moves', () => {
  expect([deskOf('l1', true), deskOf('street', true)]).toEqual(['l2', 'l2'])
  expect([deskOf('l1'), deskOf('street'), deskOf('l3', true)]).toEqual(['l1', 'street', 'l3'])
})
