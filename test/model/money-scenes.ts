// The scenes in which the money of aid is explored, and what each naive way must be caught at.
import * as naive from './money-faults'
import {
  approve,
  bank,
  breachOf,
  confirm,
  draw,
  firstDocs,
  fixAccount,
  paidDocs,
  recover,
  reopen,
  revoke,
  undraw,
  upload,
  withdraw,
} from './money-model'
import type { Docs, Program } from './snapshot-explorer'

export interface Scene {
  readonly docs: Docs
  readonly programs: readonly Program[]
  readonly breachOf: (docs: Docs) => string | null
}
const scene = (docs: Docs, ...programs: readonly Program[]): Scene => ({ docs, programs, breachOf })
const payable = firstDocs(['a'], 'payable')

/** What the function does. No state of any of them may be a breach. */
export const SCENES: Readonly<Record<string, Scene>> = {
  'two approvals, one of them twice, and withdrawals': scene(
    firstDocs(['a', 'b']),
    ...[
      approve('approve a', 'a'),
      approve('approve a again', 'a'),
      approve('approve b', 'b'),
      withdraw('a'),
      withdraw('b'),
    ],
  ),
  'two batches drawing the same cases while they are confirmed': scene(
    firstDocs(['a', 'b'], 'payable'),
    ...[draw('1', 'a'), draw('2', 'a'), draw('1', 'b'), undraw('1', 'a'), confirm('1'), confirm('2')],
  ),
  'a bank that pays, refuses or is silent, results taken twice, a second attempt, a revocation': scene(
    payable,
    ...[draw('1', 'a'), draw('2', 'a'), confirm('1'), confirm('2'), bank('a', 1), bank('a', 2)],
    ...[
      upload('first file', 'a', 1),
      upload('same file', 'a', 1),
      upload('second file', 'a', 2),
      fixAccount('a'),
      revoke('a'),
    ],
  ),
  'from two approvals to the bank and back': scene(
    firstDocs(['a', 'b']),
    ...[approve('approve a', 'a'), approve('approve b', 'b'), draw('1', 'a'), draw('1', 'b'), confirm('1')],
    ...[bank('a', 1), upload('first file', 'a', 1), revoke('a'), revoke('b')],
  ),
  'a revocation, an appeal won against it while the money comes back, and another attempt': scene(
    paidDocs('a'),
    ...[revoke('a'), recover('money is back', 'a'), recover('money is back again', 'a')],
    ...[reopen('reopen a', 'a'), reopen('reopen a again', 'a')],
    ...[approve('approve a', 'a'), draw('2', 'a'), confirm('2'), bank('a', 2), upload('second file', 'a', 2)],
  ),
}

/** The seeded faults with the words of their breach. */
export const FAULTS: Readonly<Record<string, { readonly scene: Scene; readonly breach: string }>> = {
  'counting, then inserting': {
    scene: scene(firstDocs(['a', 'b']), naive.countThenInsert('a'), naive.countThenInsert('b')),
    breach: 'the budget is overspent',
  },
  'a budget that is only read': {
    scene: {
      ...scene(firstDocs(['a', 'b']), naive.readOnlyBudget('a'), naive.readOnlyBudget('b')),
      breachOf: naive.heldTooMuch,
    },
    breach: 'the budget is overspent',
  },
  'a retry on time-out': {
    scene: scene(
      payable,
      ...[
        draw('1', 'a'),
        draw('2', 'a'),
        confirm('1'),
        confirm('2'),
        bank('a', 1),
        bank('a', 2),
        naive.retryOnTimeout('a'),
      ],
    ),
    breach: 'two live payments of one instalment',
  },
  'a batch that its lines do not write': {
    scene: scene(firstDocs(['a', 'b'], 'payable'), draw('1', 'a'), naive.drawBesideTheBatch('1', 'b'), confirm('1')),
    breach: 'the bank file is not what was confirmed',
  },
  'a confirmation without its total frozen': {
    scene: scene(firstDocs(['a', 'b'], 'payable'), draw('1', 'a'), draw('1', 'b'), naive.confirmUnseen('1')),
    breach: 'the bank file is not what was confirmed',
  },
  'payments with ids of their own': {
    scene: scene(payable, naive.drawByOwnId('1', 'a'), naive.drawByOwnId('2', 'a')),
    breach: 'two live payments of one instalment',
  },
  'posting without asking whether it was posted': {
    scene: scene(
      payable,
      draw('1', 'a'),
      confirm('1'),
      bank('a', 1),
      naive.postBlindly('first file', 'a'),
      naive.postBlindly('same file', 'a'),
    ),
    breach: 'the ledger and the budget disagree',
  },
  'a revocation of what was only read': {
    scene: scene(payable, draw('1', 'a'), confirm('1'), bank('a', 1), naive.revokeByReading('a')),
    breach: 'what was taken back is being paid',
  },
  'a won appeal that restores what it only looked at': {
    scene: scene(paidDocs('a'), revoke('a'), recover('money is back', 'a'), naive.restoreByLook('a')),
    breach: 'the payments and the budget disagree',
  },
  'money booked back that an appeal restored meanwhile': {
    scene: scene(paidDocs('a'), revoke('a'), reopen('reopen a', 'a'), naive.recoverByLook('a')),
    breach: 'the payments and the budget disagree',
  },
}
