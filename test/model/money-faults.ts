// The naive ways to do the same, each with a fault that looks harmless alone. The explorer has to find every one.
import { AMOUNT, TOTAL } from './money-model'
import type { Docs, Program } from './snapshot-explorer'

const field = (docs: Docs, doc: string, key: string): number => Number(docs[doc]?.[key] ?? 0)
const END = [{ writes: {} }]

/** Looks whether the money is there, and takes it in a later write of its own. */
export const countThenInsert = (app: string): Program => ({
  name: `count, then approve ${app}`,
  start: 'count',
  retries: 1,
  turn: (place, docs) => {
    const reserved = field(docs, 'line', 'reserved')
    if (place === 'count') return reserved + AMOUNT <= TOTAL ? [{ writes: {}, next: 'insert' }] : END
    return [
      {
        writes: {
          line: { ...docs['line'], reserved: reserved + AMOUNT },
          [`case:${app}`]: { ...docs[`case:${app}`], state: 'payable', reserved: AMOUNT },
          [`led:reserve:${app}:1`]: { from: 'available', to: 'reserved', amount: AMOUNT },
        },
      },
    ]
  },
})

/** One transaction, but the budget is only read: sums up what the cases hold and writes its own case. */
export const readOnlyBudget = (app: string): Program => ({
  name: `approve ${app} by a sum`,
  start: 'go',
  retries: 1,
  turn: (_, docs) => {
    const held = Object.entries(docs).reduce(
      (sum, [key, doc]) => (key.startsWith('case:') ? sum + Number(doc['reserved']) : sum),
      0,
    )
    if (held + AMOUNT > TOTAL) return END
    return [{ writes: { [`case:${app}`]: { ...docs[`case:${app}`], state: 'payable', reserved: AMOUNT } } }]
  },
})

/** What the cases hold together, for a budget that nobody keeps. */
export const heldTooMuch = (docs: Docs): string | null =>
  Object.entries(docs).reduce((sum, [key, doc]) => (key.startsWith('case:') ? sum + Number(doc['reserved']) : sum), 0) >
  TOTAL
    ? 'the budget is overspent'
    : null

/** No answer for a while: surely it failed. */
export const retryOnTimeout = (app: string): Program => ({
  name: `retry ${app} on time-out`,
  start: 'go',
  retries: 1,
  turn: (_, docs) =>
    docs[`case:${app}`]?.['state'] === 'paying'
      ? [
          {
            writes: {
              [`case:${app}`]: {
                ...docs[`case:${app}`],
                state: 'payable',
                attempt: field(docs, `case:${app}`, 'attempt') + 1,
              },
            },
          },
        ]
      : [],
})

/** Puts a line into a batch without touching the batch's count and total. */
export const drawBesideTheBatch = (batchId: string, app: string): Program => ({
  name: `slip ${app} into ${batchId}`,
  start: 'go',
  retries: 1,
  turn: (_, docs) => {
    if (docs[`case:${app}`]?.['state'] !== 'payable' || docs[`batch:${batchId}`]?.['state'] !== 'open') return END
    return [
      {
        writes: {
          [`case:${app}`]: { ...docs[`case:${app}`], state: 'paying' },
          [`pay:${app}:1`]: { state: 'drawn', amount: AMOUNT, batch: batchId },
        },
      },
    ]
  },
})

/** A payment with an id of its own for each batch, and the case only read. */
export const drawByOwnId = (batchId: string, app: string): Program => ({
  name: `draw ${app} into ${batchId} by an own id`,
  start: 'go',
  retries: 1,
  turn: (_, docs) => {
    const batch = docs[`batch:${batchId}`]
    if (docs[`case:${app}`]?.['state'] !== 'payable' || batch?.['state'] !== 'open') return END
    return [
      {
        writes: {
          [`pay:${app}:1:${batchId}`]: { state: 'drawn', amount: AMOUNT, batch: batchId },
          [`batch:${batchId}`]: { ...batch, count: 1, total: AMOUNT, version: 1 },
        },
      },
    ]
  },
})

/** Confirms what it finds, not what was typed. */
export const confirmUnseen = (batchId: string): Program => ({
  name: `confirm ${batchId} unseen`,
  start: 'look',
  retries: 1,
  turn: (place, docs) => {
    const batch = docs[`batch:${batchId}`]
    if (place === 'look')
      return field(docs, `batch:${batchId}`, 'count') === 0 ? [] : [{ writes: {}, next: String(batch?.['total']) }]
    return batch?.['state'] === 'open'
      ? [{ writes: { [`batch:${batchId}`]: { ...batch, state: 'confirmed', typed: Number(place) } } }]
      : END
  },
})

/** Posts a result line without asking whether it was posted. */
export const postBlindly = (name: string, app: string): Program => ({
  name,
  start: 'go',
  retries: 1,
  turn: (_, docs) =>
    docs[`bank:${app}:1`]?.['said'] === 'paid'
      ? [
          {
            writes: {
              line: {
                ...docs['line'],
                reserved: field(docs, 'line', 'reserved') - AMOUNT,
                paid: field(docs, 'line', 'paid') + AMOUNT,
              },
              [`case:${app}`]: { ...docs[`case:${app}`], state: 'paid', reserved: 0 },
              [`pay:${app}:1`]: { ...docs[`pay:${app}:1`], state: 'paid' },
              [`led:pay:${app}:1`]: { from: 'reserved', to: 'paid', amount: AMOUNT },
            },
          },
        ]
      : [],
})

/** Frees the money of a case that it only read. */
export const revokeByReading = (app: string): Program => ({
  name: `revoke ${app} by reading`,
  start: 'go',
  retries: 1,
  turn: (place, docs) => {
    if (place === 'go') return docs[`case:${app}`]?.['state'] === 'payable' ? [{ writes: {}, next: 'free' }] : []
    return [
      {
        writes: {
          line: { ...docs['line'], reserved: field(docs, 'line', 'reserved') - AMOUNT },
          [`case:${app}`]: { ...docs[`case:${app}`], state: 'revoked', reserved: 0 },
          [`led:release:${app}:1`]: { from: 'reserved', to: 'available', amount: AMOUNT },
        },
      },
    ]
  },
})

const isOut = (docs: Docs, app: string): boolean => docs[`pay:${app}:1`]?.['state'] === 'reversed'

/** Looks whether the money is still out, and restores it in a later transaction of its own. */
export const restoreByLook = (app: string): Program => ({
  name: `restore ${app} by a look`,
  start: 'look',
  retries: 1,
  turn: (place, docs) => {
    if (place === 'look') return isOut(docs, app) ? [{ writes: {}, next: 'restore' }] : []
    return [
      {
        writes: {
          line: {
            ...docs['line'],
            recovering: field(docs, 'line', 'recovering') - AMOUNT,
            paid: field(docs, 'line', 'paid') + AMOUNT,
          },
          [`case:${app}`]: { ...docs[`case:${app}`], state: 'paid' },
          [`pay:${app}:1`]: { ...docs[`pay:${app}:1`], state: 'paid' },
          [`led:restore:${app}:1`]: { from: 'recovering', to: 'paid', amount: AMOUNT },
        },
      },
    ]
  },
})

/** Looks whether the money is still out, and books it back in a later transaction of its own. */
export const recoverByLook = (app: string): Program => ({
  name: `book ${app} back by a look`,
  start: 'look',
  retries: 1,
  turn: (place, docs) => {
    if (place === 'look') return isOut(docs, app) ? [{ writes: {}, next: 'book' }] : []
    return [
      {
        writes: {
          line: { ...docs['line'], recovering: field(docs, 'line', 'recovering') - AMOUNT },
          [`pay:${app}:1`]: { ...docs[`pay:${app}:1`], state: 'returned' },
          [`led:recover:${app}:1`]: { from: 'recovering', to: 'available', amount: AMOUNT },
        },
      },
    ]
  },
})
