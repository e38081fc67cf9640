import { answers, fails, type WireCase } from '../case'
import { given, ground, now } from '../ground'
import { _, db, type Transaction } from '../sdk'

const CONFLICT = /TransactionConflict|DATABASE_TRANSACTION_CONFLICT/
const GONE = /TransactionNotExist|DATABASE_TRANSACTION_FAIL|does not exist/

const docOf = (tx: Transaction, id: string) => tx.collection('selfcheck').doc(id)

/** What happened, in words: `ok` or the stable part of the refusal. */
const told = async (what: Promise<unknown>) => {
  try {
    await what
    return 'ok'
  } catch (error) {
    const { errMsg, message, code } = Object(error) as Record<string, unknown>
    const text = `${code} ${errMsg ?? message}`
    return CONFLICT.test(text) ? 'conflict' : GONE.test(text) ? 'gone' : text
  }
}

/** Snapshot isolation, first updater wins, and what the SDK makes of it. */
export const TRANSACTIONS: WireCase[] = [
  answers('a committed transaction answers its callback and is seen', ['answer', { n: 2 }, { n: 5 }], async () => {
    await given([{ _id: 'a', n: 1 }])
    const answer = await db.runTransaction(async tx => {
      await docOf(tx, 'a').update({ data: { n: _.inc(1) } })
      await tx.collection('selfcheck').add({ data: { _id: 'b', n: 5 } })
      return 'answer'
    })
    return [answer, await now('a'), await now('b')]
  }),
  answers(
    'it reads its own writes, nobody else does before the commit',
    [{ _id: 'a', n: 2 }, { n: 1 }, { n: 2 }],
    async () => {
      await given([{ _id: 'a', n: 1 }])
      const tx = await db.startTransaction()
      await docOf(tx, 'a').update({ data: { n: 2 } })
      const inside = (await docOf(tx, 'a').get()).data
      const outside = await now('a')
      await tx.commit()
      return [inside, outside, await now('a')]
    },
  ),
  answers('it keeps the picture of its first operation', [1, 1, 7], async () => {
    await given([{ _id: 'a', n: 1 }])
    const tx = await db.startTransaction()
    const first = (await docOf(tx, 'a').get()).data?.['n']
    await ground.doc('a').update({ data: { n: 7 } })
    const second = (await docOf(tx, 'a').get()).data?.['n']
    await tx.rollback()
    return [first, second, (await now('a'))?.['n']]
  }),
  answers('a rollback leaves nothing', [{ n: 1 }, null], async () => {
    await given([{ _id: 'a', n: 1 }])
    const tx = await db.startTransaction()
    await docOf(tx, 'a').update({ data: { n: 2 } })
    await docOf(tx, 'b').set({ data: { n: 2 } })
    await tx.rollback()
    return [await now('a'), await now('b')]
  }),
  answers('set and remove work inside', [null, { n: 9 }], async () => {
    await given([{ _id: 'a', n: 1 }])
    await db.runTransaction(async tx => {
      await docOf(tx, 'a').remove()
      await docOf(tx, 'b').set({ data: { n: 9 } })
    })
    return [await now('a'), await now('b')]
  }),
  answers(
    'the second writer loses at the write, its transaction is over',
    ['ok', 'conflict', 'gone', 'ok'],
    async () => {
      await given([{ _id: 'a', n: 1 }])
      const [one, two] = [await db.startTransaction(), await db.startTransaction()]
      return [
        await told(docOf(one, 'a').update({ data: { n: 2 } })),
        await told(docOf(two, 'a').update({ data: { n: 3 } })),
        await told(two.commit()),
        await told(one.commit()),
      ]
    },
  ),
  answers('a write on what changed since the picture was taken loses', 'conflict', async () => {
    await given([{ _id: 'a', n: 1 }])
    const tx = await db.startTransaction()
    await docOf(tx, 'a').get()
    await ground.doc('a').update({ data: { n: 7 } })
    return told(docOf(tx, 'a').update({ data: { n: 2 } }))
  }),
  answers('reads are not validated: write skew is possible', [{ on: false }, { on: false }], async () => {
    await given([
      { _id: 'a', on: true },
      { _id: 'b', on: true },
    ])
    const [one, two] = [await db.startTransaction(), await db.startTransaction()]
    await docOf(one, 'b').get()
    await docOf(two, 'a').get()
    await docOf(one, 'a').update({ data: { on: false } })
    await docOf(two, 'b').update({ data: { on: false } })
    await Promise.all([one.commit(), two.commit()])
    return [await now('a'), await now('b')]
  }),
  answers('a plain write waits until the lock is gone', [{ n: 12 }, true], async () => {
    await given([{ _id: 'a', n: 1 }])
    const tx = await db.startTransaction()
    await docOf(tx, 'a').update({ data: { n: 2 } })
    let done = false
    const waiting = ground
      .doc('a')
      .update({ data: { n: _.inc(10) } })
      .then(() => {
        done = true
      })
    await new Promise(resolve => setTimeout(resolve, 150))
    const wasWaiting = !done
    await tx.commit()
    await waiting
    return [await now('a'), wasWaiting]
  }),
  fails('trap: runTransaction does not retry a conflict at a write', -501001, CONFLICT, async () => {
    await given([{ _id: 'a', n: 1 }])
    const holder = await db.startTransaction()
    await docOf(holder, 'a').update({ data: { n: 2 } })
    try {
      return await db.runTransaction(async tx => docOf(tx, 'a').update({ data: { n: 3 } }))
    } finally {
      await holder.rollback()
    }
  }),
  answers('a wrapper that retries by the text brings every increment in', { n: 10 }, async () => {
    await given([{ _id: 'a', n: 0 }])
    const increment = async () => {
      for (let tries = 0; tries < 60; tries++) {
        const what = await told(db.runTransaction(tx => docOf(tx, 'a').update({ data: { n: _.inc(1) } }), 0))
        if (what === 'ok') return
        await new Promise(resolve => setTimeout(resolve, Math.random() * 40))
      }
    }
    await Promise.all(Array.from({ length: 10 }, increment))
    return now('a')
  }),
  answers('trap: where().update() inside goes outside', [{ n: 5 }], async () => {
    await given([{ _id: 'a', n: 1 }])
    const tx = await db.startTransaction()
    await tx
      .collection('selfcheck')
      .where({ _id: 'a' })
      .update({ data: { n: 5 } })
    await tx.rollback()
    return [await now('a')]
  }),
  answers('trap: where().remove() inside goes outside', [null], async () => {
    await given([{ _id: 'a', n: 1 }])
    const tx = await db.startTransaction()
    await tx.collection('selfcheck').where({ _id: 'a' }).remove()
    await tx.rollback()
    return [await now('a')]
  }),
  answers('get of a missing document inside is null', null, async () => {
    await given([])
    return db.runTransaction(async tx => (await docOf(tx, 'zz').get()).data)
  }),
  answers('rollback inside runTransaction rejects with the bare reason', { thrown: { why: 'full' } }, async () => {
    try {
      await db.runTransaction(async tx => tx.rollback({ why: 'full' }))
      return 'resolved'
    } catch (error) {
      return { thrown: error }
    }
  }),
  answers('an error in the callback rolls back and comes through', ['mine', { n: 1 }], async () => {
    await given([{ _id: 'a', n: 1 }])
    const run = db.runTransaction(async tx => {
      await docOf(tx, 'a').update({ data: { n: 2 } })
      throw new Error('mine')
    })
    return [await run.catch((error: Error) => error.message), await now('a')]
  }),
  answers('a duplicate inside is E11000 and the rest can be rolled back', [true, { n: 1 }], async () => {
    await given([{ _id: 'a', n: 1 }])
    const tx = await db.startTransaction()
    const text = await told(tx.collection('selfcheck').add({ data: { _id: 'a' } }))
    await told(tx.rollback())
    return [/E11000/.test(text), await now('a')]
  }),
]
