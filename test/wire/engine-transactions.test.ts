import { openWire, refusal } from './engine-harness'

const UNIQUE = [{ name: 'code_unique', keys: [['code', 1]] as [string, 1][], unique: true }]

describe('transactions', () => {
  it('read a snapshot taken at the first operation, and their own writes', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ _id: 'a', n: 1 }])
    const tx = await w.begin()
    await w.updateDoc('t', 'a', { $set: { n: 2 } })
    expect(await w.doc('t', 'a', tx)).toEqual({ _id: 'a', n: 2 })
    await w.updateDoc('t', 'a', { $set: { n: 3 } })
    await w.insert('t', [{ _id: 'b', n: 9 }])
    await w.removeDoc('t', 'b')
    expect(await w.doc('t', 'a', tx)).toEqual({ _id: 'a', n: 2 })
    await w.insert('t', [{ _id: 'c', n: 7 }], tx)
    expect(await w.find('t', {}, { transactionId: tx, order: { n: -1 } })).toEqual([
      { _id: 'c', n: 7 },
      { _id: 'a', n: 2 },
    ])
    expect(await w.doc('t', 'c')).toBeUndefined()
    await w.commit(tx)
    expect(await w.find('t', {})).toEqual([
      { _id: 'a', n: 3 },
      { _id: 'c', n: 7 },
    ])
  })

  it('see a document that was removed or replaced after their snapshot, also through an index', async () => {
    const w = openWire({ t: [{ name: 'n', keys: [['n', 1]] }] })
    await w.insert('t', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ])
    const tx = await w.begin()
    await w.doc('t', 'a', tx)
    await w.removeDoc('t', 'a')
    await w.setDoc('t', 'b', { n: 1 })
    expect(await w.find('t', { n: 1 }, { transactionId: tx })).toEqual([{ _id: 'a', n: 1 }])
    expect(await w.find('t', { n: 2 }, { transactionId: tx })).toEqual([{ _id: 'b', n: 2 }])
    expect(await w.find('t', { n: 1 })).toEqual([{ _id: 'b', n: 1 }])
  })

  it('let the first updater win: the second meets a conflict at its write and is gone', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ _id: 'a', n: 0 }])
    const [one, two] = [await w.begin(), await w.begin()]
    await w.updateDoc('t', 'a', { $inc: { n: 1 } }, one)
    const conflict = await refusal(w.updateDoc('t', 'a', { $inc: { n: 1 } }, two))
    expect(conflict.code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(conflict.message).toMatch(/^\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict, maybe/)
    for (const call of [w.doc('t', 'a', two), w.commit(two), w.abort(two)]) {
      const gone = await refusal(call)
      expect(gone.code).toBe('DATABASE_TRANSACTION_FAIL')
      expect(gone.message).toMatch(/TransactionNotExist.*30 seconds/)
    }
    await w.commit(one)
    expect(await w.doc('t', 'a')).toEqual({ _id: 'a', n: 1 })
  })

  it('conflict on a document that changed after their snapshot, also when it was removed or is new', async () => {
    for (const meddle of ['update', 'remove', 'insert'] as const) {
      const w = openWire({ t: [] })
      if (meddle !== 'insert') await w.insert('t', [{ _id: 'a', n: 0 }])
      const tx = await w.begin()
      await w.doc('t', 'other', tx)
      if (meddle === 'update') await w.updateDoc('t', 'a', { $set: { n: 5 } })
      if (meddle === 'remove') await w.removeDoc('t', 'a')
      if (meddle === 'insert') await w.insert('t', [{ _id: 'a', n: 5 }])
      const conflict = await refusal(
        meddle === 'insert' ? w.insert('t', [{ _id: 'a' }], tx) : w.updateDoc('t', 'a', { $set: { n: 6 } }, tx),
      )
      expect(conflict.code).toBe('DATABASE_TRANSACTION_CONFLICT')
    }
  })

  it('do not validate reads, so that write skew is possible as in the cloud', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [
      { _id: 'a', on: 1 },
      { _id: 'b', on: 1 },
    ])
    const [one, two] = [await w.begin(), await w.begin()]
    await w.doc('t', 'b', one)
    await w.doc('t', 'a', two)
    await w.updateDoc('t', 'a', { $set: { on: 0 } }, one)
    await w.updateDoc('t', 'b', { $set: { on: 0 } }, two)
    await w.commit(one)
    await w.commit(two)
    expect(await w.count('t', { on: 1 })).toBe(0)
  })

  it('make a plain write wait until they end, and it then sees what they committed', async () => {
    for (const ending of ['commit', 'abort'] as const) {
      const w = openWire({ t: [] })
      await w.insert('t', [{ _id: 'a', n: 0 }])
      const tx = await w.begin()
      await w.updateDoc('t', 'a', { $set: { n: 10 } }, tx)
      let done = false
      const waiting = w.updateWhere('t', { _id: 'a', n: { $lt: 11 } }, { $inc: { n: 1 } }).then(answer => {
        done = true
        return answer
      })
      await new Promise(resolve => setTimeout(resolve, 60))
      expect(done).toBe(false)
      expect(await w.doc('t', 'a')).toEqual({ _id: 'a', n: 0 })
      await w[ending](tx)
      expect(await waiting).toEqual({ updated: 1 })
      expect(await w.doc('t', 'a')).toEqual({ _id: 'a', n: ending === 'commit' ? 11 : 1 })
    }
  })

  it('give a plain write up after five seconds', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ _id: 'a', n: 0 }])
    const tx = await w.begin()
    await w.updateDoc('t', 'a', { $set: { n: 1 } }, tx)
    const startedAt = performance.now()
    expect((await refusal(w.removeDoc('t', 'a'))).code).toBe('DATABASE_TIMEOUT')
    expect(performance.now() - startedAt).toBeGreaterThan(4900)
    await w.commit(tx)
    expect(await w.doc('t', 'a')).toEqual({ _id: 'a', n: 1 })
  })

  it('die when the shifted clock passes their 30 seconds, and their locks with them', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ _id: 'a', n: 0 }])
    const tx = await w.begin()
    await w.updateDoc('t', 'a', { $set: { n: 1 } }, tx)
    w.clock.nowMs += 30_000
    expect(await w.doc('t', 'a', tx)).toEqual({ _id: 'a', n: 1 })
    const waiting = w.updateDoc('t', 'a', { $set: { n: 2 } })
    w.clock.nowMs += 1
    expect(await waiting).toEqual({ updated: 1 })
    expect((await refusal(w.commit(tx))).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await w.doc('t', 'a')).toEqual({ _id: 'a', n: 2 })
  })

  it('leave nothing behind when aborted or ended by a refusal inside', async () => {
    const w = openWire({ t: UNIQUE })
    await w.insert('t', [{ _id: 'a', code: 'x' }])
    const aborted = await w.begin()
    await w.insert('t', [{ _id: 'b', code: 'y' }], aborted)
    await w.abort(aborted)
    const refused = await w.begin()
    await w.insert('t', [{ _id: 'c', code: 'z' }], refused)
    expect((await refusal(w.insert('t', [{ _id: 'd', code: 'x' }], refused))).message).toMatch(/E11000.*code_unique/)
    expect((await refusal(w.commit(refused))).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await w.find('t', {})).toEqual([{ _id: 'a', code: 'x' }])
    await w.insert('t', [
      { _id: 'b', code: 'y' },
      { _id: 'c', code: 'z' },
    ])
  })

  it('answer an abort with an empty answer and lock even what an update left unchanged', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ _id: 'a', n: 1 }])
    const [one, two] = [await w.begin(), await w.begin()]
    expect(await w.updateDoc('t', 'a', { $set: { n: 1 } }, one)).toEqual({ updated: 0 })
    expect((await refusal(w.updateDoc('t', 'a', { $set: { n: 2 } }, two))).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect(await w.abort(one)).toEqual({})
  })
})

describe('unique keys under transactions', () => {
  it('are claimed by an open transaction: another one conflicts, a plain write waits', async () => {
    const w = openWire({ t: UNIQUE })
    const [one, two] = [await w.begin(), await w.begin()]
    await w.insert('t', [{ _id: 'a', code: 'x' }], one)
    expect((await refusal(w.insert('t', [{ _id: 'b', code: 'x' }], two))).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    const waiting = refusal(w.insert('t', [{ _id: 'c', code: 'x' }]))
    await w.commit(one)
    expect((await waiting).message).toMatch(
      /E11000 duplicate key error collection: tnt-xxxx\.t index: code_unique dup key: \{ : "x" \}/,
    )
  })

  it('are free again for a waiting write once the claim is aborted', async () => {
    const w = openWire({ t: UNIQUE })
    const tx = await w.begin()
    await w.insert('t', [{ _id: 'a', code: 'x' }], tx)
    const waiting = w.insert('t', [{ _id: 'c', code: 'x' }])
    await w.abort(tx)
    expect(await waiting).toEqual(['c'])
  })

  it('may move from one document to another inside one transaction', async () => {
    const w = openWire({ t: UNIQUE })
    await w.insert('t', [
      { _id: 'a', code: 'x' },
      { _id: 'b', code: 'y' },
    ])
    const tx = await w.begin()
    await w.updateDoc('t', 'a', { $set: { code: 'tmp' } }, tx)
    await w.updateDoc('t', 'b', { $set: { code: 'x' } }, tx)
    await w.updateDoc('t', 'a', { $set: { code: 'y' } }, tx)
    await w.commit(tx)
    expect(await w.find('t', { code: 'x' })).toEqual([{ _id: 'b', code: 'x' }])
    expect((await refusal(w.insert('t', [{ code: 'y' }]))).message).toMatch(/E11000/)
    expect(await w.insert('t', [{ _id: 'c', code: 'tmp' }])).toEqual(['c'])
  })

  it('conflict when the key was taken or given up after the snapshot', async () => {
    const w = openWire({ t: UNIQUE })
    await w.insert('t', [{ _id: 'a', code: 'x' }])
    const [taken, given] = [await w.begin(), await w.begin()]
    for (const tx of [taken, given]) await w.doc('t', 'none', tx)
    await w.insert('t', [{ _id: 'b', code: 'new' }])
    await w.updateDoc('t', 'a', { $set: { code: 'moved' } })
    expect((await refusal(w.insert('t', [{ code: 'new' }], taken))).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect((await refusal(w.insert('t', [{ code: 'x' }], given))).code).toBe('DATABASE_TRANSACTION_CONFLICT')
  })

  it('treat a missing field as null, so that two of them collide', async () => {
    const w = openWire({ t: UNIQUE })
    await w.insert('t', [{ _id: 'a' }])
    expect((await refusal(w.insert('t', [{ _id: 'b', code: null }]))).message).toMatch(/dup key: \{ : null \}/)
  })

  it('count every element of an array, and hold for compound keys as a whole', async () => {
    const w = openWire({
      t: [{ name: 'tags', keys: [['tags', 1]], unique: true }],
      p: [
        {
          name: 'ab',
          keys: [
            ['a', 1],
            ['b', -1],
          ],
          unique: true,
        },
      ],
    })
    await w.insert('t', [{ _id: 1, tags: ['x', 'y', 'x'] }])
    expect((await refusal(w.insert('t', [{ _id: 2, tags: ['z', 'y'] }]))).message).toMatch(/dup key: \{ : "y" \}/)
    await w.insert('p', [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ])
    expect((await refusal(w.insert('p', [{ a: 1, b: 2 }]))).message).toMatch(/dup key: \{ : 1, : 2 \}/)
  })
})
