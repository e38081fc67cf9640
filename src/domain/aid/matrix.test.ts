import { COMMANDS, type Command, isAllowed, MATRIX } from './matrix'
import { CASE_STATES, PARTS } from './words'

/** The table a second time, as one reads it aloud: command → states : parts. */
const WRITTEN: Readonly<Record<Command, string>> = {
  save: 'draft correction : member agent',
  submit: 'draft : member agent',
  resubmit: 'correction : member agent',
  withdraw: 'draft submitted verifying l1 street l2 l3 notice objection correction held appeal : member agent',
  appeal: 'rejected revoked : member agent',
  fixAccount: 'payfail : member agent intake',
  object: 'notice objection paid follow : anyone',
  accept: 'submitted : intake',
  askCorrection: 'submitted verifying l1 street l2 : intake l1 street l2',
  logCall: 'correction : intake l1 street l2',
  recordCheck: 'verifying payable paying payfail paid follow : intake',
  recordVisit: 'verifying payable paying payfail paid follow : visitor',
  confirmVisit: 'verifying payable paying payfail paid follow : visitor',
  waiveVisit: 'verifying payable paying payfail paid follow : l2',
  resolveFlag: 'submitted verifying : intake l2',
  borrow: 'submitted verifying l1 street : l2',
  categorise: 'verifying l1 street l2 paid follow : intake l2',
  declareConflict:
    'submitted verifying l1 street l2 l3 notice objection correction payable appeal : intake visitor l1 street l2 l3 maker checker',
  propose: 'verifying : intake',
  approve: 'l1 street l2 l3 : l1 street l2 l3',
  reject: 'submitted verifying l1 street l2 l3 : intake l1 street l2 l3',
  publishNotice: 'notice paid follow : l2',
  decideObjection: 'objection paid follow : l2 l3',
  finishNotice: 'notice paid follow : l2 system',
  emergency: 'submitted verifying l1 l2 : l2 l3',
  hold: 'submitted verifying l1 street l2 l3 notice objection correction payable : l2 auditor',
  unhold: 'held : l2 auditor',
  draw: 'payable : maker',
  undraw: 'paying : maker',
  bankResult: 'paying : maker checker',
  revoke: 'payable paid follow closed : l3 auditor',
  recover: 'revoked appeal upheld : checker',
  nextInstalment: 'paid follow : l2',
  recordOutcome: 'verifying l2 follow paid : intake l2',
  followUp: 'paid follow : intake l2',
  decideAppeal: 'appeal : l2 l3 auditor',
  expire: 'draft correction : system',
}

test.each(COMMANDS)('%s is allowed exactly where and to whom it is written down, in every cell', command => {
  const [states = '', parts = ''] = WRITTEN[command].split(' : ').map(side => ` ${side} `)
  for (const state of CASE_STATES)
    for (const part of PARTS)
      expect([state, part, isAllowed(command, state, part)]).toEqual([
        state,
        part,
        states.includes(` ${state} `) && parts.includes(` ${part} `),
      ])
})

test('an administrator may never act on a case, and finance acts on money only', () => {
  for (const command of COMMANDS) {
    const by: readonly string[] = MATRIX[command].by
    expect(by).not.toContain('admin')
    if (by.includes('maker') || by.includes('checker'))
      expect(['declareConflict', 'draw', 'undraw', 'bankResult', 'recover']).toContain(command)
  }
})

test('a closed, paid or refused case has no command that changes its money but revoke, recover and the next instalment', () => {
  for (const state of ['paid', 'follow', 'closed', 'rejected', 'withdrawn', 'revoked', 'upheld', 'expired'] as const)
    for (const command of ['draw', 'undraw', 'bankResult', 'approve', 'emergency', 'hold'] as const)
      expect(PARTS.some(part => isAllowed(command, state, part))).toBe(false)
})
