// The money of aid in small: one fund line, two cases that do not both fit, two batches, a bank that answers when it
// likes. The programs call the very steps that the function calls; the naive ones beside them are seeded faults.
import * as steps from '../../src/domain/aid/money-steps'
import type { CaseState } from '../../src/domain/aid/words'
import type { Doc, Docs, Program, Turn } from './snapshot-explorer'

export const TOTAL = 100
export const AMOUNT = 60

const number = (doc: Doc | undefined, key: string): number => Number(doc?.[key] ?? 0)

const lineOf = (docs: Docs): steps.FundLine => {
  const doc = docs['line']
  return {
    totalFen: number(doc, 'total'),
    reservedFen: number(doc, 'reserved'),
    paidFen: number(doc, 'paid'),
    recoveringFen: number(doc, 'recovering'),
  }
}
const lineDoc = (line: steps.FundLine): Doc => ({
  total: line.totalFen,
  reserved: line.reservedFen,
  paid: line.paidFen,
  recovering: line.recoveringFen,
})
const caseOf = (docs: Docs, app: string): steps.MoneyCase => {
  const doc = docs[`case:${app}`]
  return {
    state: String(doc?.['state']) as CaseState,
    amountFen: AMOUNT,
    reservedFen: number(doc, 'reserved'),
    instalment: 1,
    attempt: number(doc, 'attempt'),
  }
}
const caseDoc = (one: steps.MoneyCase): Doc => ({ state: one.state, reserved: one.reservedFen, attempt: one.attempt })
const paymentOf = (docs: Docs, key: string): steps.Payment | null => {
  const doc = docs[key]
  return doc
    ? {
        state: String(doc['state']) as steps.Payment['state'],
        amountFen: number(doc, 'amount'),
        batchId: String(doc['batch']),
      }
    : null
}
const paymentDoc = ({ state, amountFen, batchId }: steps.Payment): Doc => ({ state, amount: amountFen, batch: batchId })
const batchOf = (docs: Docs, batchId: string): steps.Batch => {
  const doc = docs[`batch:${batchId}`]
  return {
    state: String(doc?.['state']) as steps.Batch['state'],
    count: number(doc, 'count'),
    totalFen: number(doc, 'total'),
    version: number(doc, 'version'),
    settled: number(doc, 'settled'),
  }
}
const batchDoc = (batch: steps.Batch, typed: number): Doc => ({
  state: batch.state,
  count: batch.count,
  total: batch.totalFen,
  version: batch.version,
  settled: batch.settled,
  typed,
})
const typedOf = (docs: Docs, batchId: string) => number(docs[`batch:${batchId}`], 'typed')
const entryDocs = (app: string, attempt: number, entry: steps.Entry | null): Docs =>
  entry ? { [`led:${entry.why}:${app}:${attempt}`]: { from: entry.from, to: entry.to, amount: entry.amountFen } } : {}
const payKey = (app: string, attempt: number) => `pay:${app}:${attempt}`

export const firstDocs = (apps: readonly string[], state: CaseState = 'l2'): Docs => {
  const payable = state === 'payable' ? AMOUNT * apps.length : 0
  const batch = { state: 'open', count: 0, total: 0, version: 0, settled: 0, typed: -1 } as const
  const cases = apps.map(app => [`case:${app}`, { state, reserved: payable > 0 ? AMOUNT : 0, attempt: 1 }] as const)
  const held = apps.flatMap(app =>
    payable > 0 ? [[`led:reserve:${app}:1`, { from: 'available', to: 'reserved', amount: AMOUNT }] as const] : [],
  )
  const line = { total: Math.max(TOTAL, payable), reserved: payable, paid: 0, recovering: 0 }
  return Object.fromEntries([['batch:1', batch], ['batch:2', batch], ...cases, ...held, ['line', line]])
}

const WAIT: readonly Turn[] = []
const END: readonly Turn[] = [{ writes: {} }]
const once = (name: string, turn: (docs: Docs) => readonly Turn[], retries = 1): Program => ({
  name,
  start: 'go',
  retries,
  turn: (_, docs) => turn(docs),
})

/** The last level's yes. */
export const approve = (name: string, app: string): Program =>
  once(name, docs => {
    const one = caseOf(docs, app)
    if (one.state !== 'l2') return END
    const held = steps.reserve(lineOf(docs), one, AMOUNT)
    if (!held.ok) return END
    return [
      {
        writes: {
          line: lineDoc(held.line),
          [`case:${app}`]: caseDoc({ ...held.one, state: 'payable' }),
          ...entryDocs(app, one.attempt, held.entry),
        },
      },
    ]
  })

export const withdraw = (app: string): Program =>
  once(`withdraw ${app}`, docs => {
    const one = caseOf(docs, app)
    if (one.state !== 'l2') return END
    const freed = steps.release(lineOf(docs), one)
    return [
      {
        writes: {
          line: lineDoc(freed.line),
          [`case:${app}`]: caseDoc({ ...freed.one, state: 'withdrawn' }),
          ...entryDocs(app, one.attempt, freed.entry),
        },
      },
    ]
  })

export const draw = (batchId: string, app: string): Program =>
  once(`draw ${app} into ${batchId}`, docs => {
    const one = caseOf(docs, app)
    if (one.state !== 'payable') return ['withdrawn', 'revoked'].includes(one.state) ? END : WAIT
    const key = payKey(app, one.attempt)
    const drawn = steps.draw(one, { batch: batchOf(docs, batchId), batchId, payment: paymentOf(docs, key) })
    if (!drawn.ok) return END
    return [
      {
        writes: {
          [`case:${app}`]: caseDoc(drawn.one),
          [key]: paymentDoc(drawn.payment),
          [`batch:${batchId}`]: batchDoc(drawn.batch, typedOf(docs, batchId)),
        },
      },
    ]
  })

export const undraw = (batchId: string, app: string): Program =>
  once(`undraw ${app}`, docs => {
    const one = caseOf(docs, app)
    const key = payKey(app, one.attempt)
    const payment = paymentOf(docs, key)
    if (!payment) return WAIT
    if (payment.batchId !== batchId) return END
    const back = steps.undraw(one, { batch: batchOf(docs, batchId), payment })
    if (!back.ok) return END
    return [
      {
        writes: {
          [`case:${app}`]: caseDoc(back.one),
          [key]: paymentDoc(back.payment),
          [`batch:${batchId}`]: batchDoc(back.batch, typedOf(docs, batchId)),
        },
      },
    ]
  })

const linesFen = (docs: Docs, batchId: string): number =>
  Object.entries(docs).reduce(
    (sum, [key, doc]) =>
      key.startsWith('pay:') && doc['batch'] === batchId && doc['state'] !== 'dropped'
        ? sum + number(doc, 'amount')
        : sum,
    0,
  )

/** Looks, types the total, and only then confirms: whatever happens in between has to be met. */
export const confirm = (batchId: string): Program => ({
  name: `confirm ${batchId}`,
  start: 'look',
  retries: 1,
  turn: (place, docs) => {
    const batch = batchOf(docs, batchId)
    if (place === 'look')
      return batch.count === 0 ? WAIT : [{ writes: {}, next: `${batch.version}:${batch.count}:${batch.totalFen}` }]
    const [version = 0, count = 0, totalFen = 0] = place.split(':').map(Number)
    const sure = steps.confirm(batch, { version, count, totalFen, linesFen: linesFen(docs, batchId) })
    return sure.ok ? [{ writes: { [`batch:${batchId}`]: batchDoc(sure.batch, totalFen) } }] : END
  },
})

/** The bank pays or refuses each line of a confirmed file once, at any time, or never says anything. */
export const bank = (app: string, attempt: number): Program =>
  once(`bank on ${app}:${attempt}`, docs => {
    const payment = paymentOf(docs, payKey(app, attempt))
    if (!payment || payment.state === 'dropped' || batchOf(docs, payment.batchId).state === 'open') return WAIT
    const key = `bank:${app}:${attempt}`
    return (['paid', 'failed'] as const).map(said => ({ writes: { [key]: { said } }, plain: true as const }))
  })

/** A result file of one line; the same file may be taken twice. */
export const upload = (name: string, app: string, attempt: number): Program =>
  once(name, docs => {
    const said = docs[`bank:${app}:${attempt}`]?.['said']
    const payment = paymentOf(docs, payKey(app, attempt))
    if ((said !== 'paid' && said !== 'failed') || !payment) return WAIT
    const { batchId, amountFen } = payment
    const posted = steps.settle(lineOf(docs), caseOf(docs, app), {
      batch: batchOf(docs, batchId),
      payment,
      result: said,
      amountFen,
    })
    if (!posted.ok) return END
    return [
      {
        writes: {
          line: lineDoc(posted.line),
          [`case:${app}`]: caseDoc(posted.one),
          [payKey(app, attempt)]: paymentDoc(posted.payment),
          [`batch:${batchId}`]: batchDoc(posted.batch, typedOf(docs, batchId)),
          ...entryDocs(app, attempt, posted.entry),
        },
      },
    ]
  })

export const fixAccount = (app: string): Program =>
  once(`fix account of ${app}`, docs => {
    const next = steps.retryWithAccount(caseOf(docs, app))
    return next.ok ? [{ writes: { [`case:${app}`]: caseDoc(next.one) } }] : WAIT
  })

export const revoke = (app: string): Program =>
  once(`revoke ${app}`, docs => {
    const one = caseOf(docs, app)
    const key = payKey(app, one.attempt)
    const payment = paymentOf(docs, key)
    const back = steps.revoke(lineOf(docs), one, payment ? [payment] : [])
    if (!back.ok) return ['withdrawn', 'revoked'].includes(one.state) ? END : WAIT
    const [reversed] = back.payments
    const [entry = null] = back.entries
    return [
      {
        writes: {
          line: lineDoc(back.line),
          [`case:${app}`]: caseDoc(back.one),
          ...(reversed ? { [key]: paymentDoc(reversed) } : {}),
          ...entryDocs(app, one.attempt, entry),
        },
      },
    ]
  })

/** Money of a revoked case comes back. */
export const recover = (name: string, app: string): Program =>
  once(name, docs => {
    const one = caseOf(docs, app)
    const key = payKey(app, one.attempt)
    const payment = paymentOf(docs, key)
    if (one.state !== 'revoked' || payment?.state !== 'reversed') return WAIT
    const { line, payments, entry } = steps.recovered(lineOf(docs), [payment])
    return [
      {
        writes: {
          line: lineDoc(line),
          ...(payments[0] ? { [key]: paymentDoc(payments[0]) } : {}),
          ...entryDocs(app, one.attempt, entry),
        },
      },
    ]
  })

/** An appeal is won against a revocation: money still out stays and the case is paid again, money that came back is paid by another attempt. */
export const reopen = (name: string, app: string): Program =>
  once(name, docs => {
    const one = caseOf(docs, app)
    if (one.state !== 'revoked') return WAIT
    const key = payKey(app, one.attempt)
    const payment = paymentOf(docs, key)
    if (payment?.state !== 'reversed') {
      const attempt = payment?.state === 'returned' ? one.attempt + 1 : one.attempt
      return [{ writes: { [`case:${app}`]: caseDoc({ ...one, state: 'l2', attempt }) } }]
    }
    const { line, payments, entry } = steps.restore(lineOf(docs), [payment])
    return [
      {
        writes: {
          line: lineDoc(line),
          [`case:${app}`]: caseDoc({ ...one, state: 'paid' }),
          ...(payments[0] ? { [key]: paymentDoc(payments[0]) } : {}),
          ...entryDocs(app, one.attempt, entry),
        },
      },
    ]
  })

/** One case whose money is out, by a batch that is done. */
export const paidDocs = (app: string): Docs => ({
  ...firstDocs([app]),
  'batch:1': { state: 'done', count: 1, total: AMOUNT, version: 3, settled: 1, typed: AMOUNT },
  [`bank:${app}:1`]: { said: 'paid' },
  [`case:${app}`]: { state: 'paid', reserved: 0, attempt: 1 },
  [`led:pay:${app}:1`]: { from: 'reserved', to: 'paid', amount: AMOUNT },
  [`led:reserve:${app}:1`]: { from: 'available', to: 'reserved', amount: AMOUNT },
  line: { total: TOTAL, reserved: 0, paid: AMOUNT, recovering: 0 },
  [payKey(app, 1)]: { state: 'paid', amount: AMOUNT, batch: '1' },
})

/** What must hold in every committed state; the words name the breach. */
export const breachOf = (docs: Docs): string | null => {
  const line = lineOf(docs)
  if (line.reservedFen + line.paidFen + line.recoveringFen > line.totalFen) return 'the budget is overspent'
  const entries = Object.entries(docs).filter(([key]) => key.startsWith('led:'))
  const account = (name: string) =>
    entries.reduce(
      (sum, [, doc]) =>
        sum + (doc['to'] === name ? number(doc, 'amount') : 0) - (doc['from'] === name ? number(doc, 'amount') : 0),
      0,
    )
  if (
    account('reserved') !== line.reservedFen ||
    account('paid') !== line.paidFen ||
    account('recovering') !== line.recoveringFen
  )
    return 'the ledger and the budget disagree'
  const cases = Object.entries(docs).filter(([key]) => key.startsWith('case:'))
  if (cases.reduce((sum, [, doc]) => sum + number(doc, 'reserved'), 0) !== line.reservedFen)
    return 'the cases and the budget disagree'
  for (const [key, doc] of cases) {
    const app = key.slice(5)
    const live = Object.entries(docs).filter(
      ([pay, { state }]) => pay.startsWith(`pay:${app}:`) && (state === 'drawn' || state === 'paid'),
    )
    if (live.length > 1) return 'two live payments of one instalment'
    const moneyOut = Object.entries(docs).filter(
      ([said, { said: word }]) =>
        said.startsWith(`bank:${app}:`) && word === 'paid' && docs[`pay${said.slice(4)}`]?.['state'] !== 'returned',
    )
    if (moneyOut.length > 1) return 'the bank paid twice'
    if (['withdrawn', 'revoked'].includes(String(doc['state'])) && live.length > 0)
      return 'what was taken back is being paid'
  }
  for (const batchId of ['1', '2']) {
    if (docs[`batch:${batchId}`]?.['state'] !== 'open' && linesFen(docs, batchId) !== typedOf(docs, batchId))
      return 'the bank file is not what was confirmed'
  }
  const paymentsFen = (state: string) =>
    Object.entries(docs).reduce(
      (sum, [key, doc]) => (key.startsWith('pay:') && doc['state'] === state ? sum + number(doc, 'amount') : sum),
      0,
    )
  if (paymentsFen('paid') !== line.paidFen || paymentsFen('reversed') !== line.recoveringFen)
    return 'the payments and the budget disagree'
  return null
}
