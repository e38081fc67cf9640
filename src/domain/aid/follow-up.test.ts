import fc from 'fast-check'
import type { CaseFacts } from './case'
import { decideFollowUp, FOLLOW_UP_MS, followDueAtMs } from './follow-up'

const NOW = 1_790_000_000_000
const DAY_MS = 86_400_000
const check = (result: 'match' | 'unavailable') => ({
  ...{ source: '低保', result, authorisation: '1', byAccountId: 'a', atMs: NOW },
})
const visit = (confirmedBy: string | null) => ({
  ...{ visitId: 'v', byAccountId: 'a', confirmedBy, deviceAtMs: NOW, atMs: NOW, confirmedAtMs: null },
  ...{ place: '社区', noteSealed: '', fileIds: [] },
})
const urgent = { byAccountId: 'b', amountFen: 1, dueAtMs: NOW + 20 * DAY_MS, confirmed: true }
const notice = { openedAtMs: NOW, closesAtMs: NOW, approvedBy: 'c', finishedAtMs: NOW, round: 1 }
const BASE = {
  ...{ cash: true, checks: [check('match')], visits: [visit('b')], visitWaivedBy: null, emergency: null, notice: null },
  ...{ outcomes: [], followUps: [] },
}
const facts = (change: Partial<CaseFacts>) => ({ ...BASE, ...change }) as unknown as CaseFacts
const said = (stillInHardship: boolean) => ({ how: 'phone' as const, stillInHardship, textSealed: 'sealed' })
const decided = (one: CaseFacts, still = false) => {
  const came = decideFollowUp(one, said(still), NOW)
  return came.ok ? came.change.state : came.code
}

test.each([
  ['a paid case', {}, 'closed'],
  ['an emergency without look-ups', { emergency: urgent, notice, checks: [] }, 'CHECKS_MISSING'],
  [
    'an emergency whose source could not be asked',
    { emergency: urgent, notice, checks: [check('unavailable')] },
    'CHECKS_MISSING',
  ],
  ['an emergency that one person visited', { emergency: urgent, notice, visits: [visit(null)] }, 'VISIT_MISSING'],
  ['an emergency whose visit was waived', { emergency: urgent, notice, visits: [], visitWaivedBy: 'd' }, 'closed'],
  ['an emergency that nobody published', { emergency: urgent }, 'NOTICE_OPEN'],
  ['an emergency on notice', { emergency: urgent, notice: { ...notice, finishedAtMs: null } }, 'NOTICE_OPEN'],
  ['an emergency that was only asked for', { emergency: { ...urgent, confirmed: false } }, 'closed'],
  ['help in kind that was never given', { cash: false }, 'OUTCOME_MISSING'],
] as const)('%s comes to %s', (_, change, state) => {
  expect(decided(facts(change as Partial<CaseFacts>))).toBe(state)
})

test('in hardship still, a file stays open and is looked at in a year, help in kind too', () => {
  for (const cash of [true, false]) {
    const came = decideFollowUp(facts({ cash }), said(true), NOW)
    expect(came).toMatchObject({ ok: true, change: { state: 'follow', dueAtMs: NOW + 365 * DAY_MS } })
  }
})

test('what was followed up is kept, the newest last, and a closed file is due no more', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 6 }), fc.boolean(), (before, still) => {
      const followUps = before.map(one => ({ ...said(one), atMs: NOW - 1 }))
      const came = decideFollowUp(facts({ followUps }), said(still), NOW)
      if (!came.ok) throw new Error(came.code)
      expect(came.change.followUps).toEqual([...followUps, { ...said(still), atMs: NOW }])
      expect(came.change.dueAtMs === null).toBe(!still)
    }),
  )
})

test('behind a payment a return visit is due in 30 days, an emergency’s own duties no later than their day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), fc.boolean(), (days, isOver) => {
      const emergency = { ...urgent, dueAtMs: NOW + days * DAY_MS }
      const due = followDueAtMs({ emergency, notice: isOver ? notice : null }, NOW)
      expect(due).toBe(isOver ? NOW + FOLLOW_UP_MS : Math.min(emergency.dueAtMs, NOW + FOLLOW_UP_MS))
    }),
  )
})
