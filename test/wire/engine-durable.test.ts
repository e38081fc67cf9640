import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { type Json, openWire, refusal, wire } from './engine-harness'

const folder = mkdtempSync(join(tmpdir(), 'engine-durable-'))
const opened: { close(): void }[] = []

function open(file: string, collections: Parameters<typeof openWire>[0]) {
  const w = openWire(collections, file)
  opened.push(w.engine)
  return w
}

afterAll(() => {
  for (const engine of opened) engine.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the journal', () => {
  it('brings back every document, its types, its order and what its indexes know', async () => {
    const file = join(folder, 'types.db')
    const indexes = { t: [{ name: 'u', keys: [['u', 1]] as [string, 1][], unique: true }] }
    const first = open(file, indexes)
    const docs: Json[] = [
      { _id: 'z', u: 1, d: new Date(1_700_000_000_000), nested: { list: [1, [2, { three: null }]] } },
      { _id: 7, u: 2, text: '中文 😀 "quoted" \\ $sign', float: 0.1, big: 2 ** 40, no: false, empty: '' },
      { _id: '7', u: 3, long: 'x'.repeat(5000), 'odd.key': 1 },
      { _id: 'a', u: 4, inf: Number.POSITIVE_INFINITY, early: new Date(-1) },
    ]
    await first.insert('t', docs)
    await first.updateDoc('t', 'a', { $set: { re: /a"b/i } })
    await first.insert('t', [{ _id: 'gone', u: 9 }])
    await first.removeDoc('t', 'gone')
    await first.updateDoc('t', 'z', { $set: { changed: true } })
    const before = await first.find('t', {})
    first.engine.close()

    const second = open(file, indexes)
    const after = await second.find('t', {})
    expect(after).toEqual(before)
    expect(after.map(doc => doc._id)).toEqual(['z', 7, '7', 'a'])
    expect(after[0]).toEqual({ ...docs[0], changed: true })
    expect(await second.doc('t', 7)).toEqual(docs[1])
    expect((await second.doc('t', 'a'))?.re).toMatchObject({ pattern: 'a"b', options: 'i' })
    expect((await refusal(second.insert('t', [{ u: 3 }]))).message).toMatch(/E11000/)
    await second.insert('t', [{ _id: 'last', u: 9 }])
    expect((await second.find('t', {})).map(doc => doc._id)).toEqual(['z', 7, '7', 'a', 'last'])
  })

  it('forgets everything on reset, for good', async () => {
    const file = join(folder, 'reset.db')
    const first = open(file, { t: [] })
    await first.insert('t', [{ _id: 'a' }])
    const tx = await first.begin()
    await first.updateDoc('t', 'a', { $set: { n: 1 } }, tx)
    first.engine.reset()
    expect((await refusal(first.commit(tx))).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await first.count('t', {})).toBe(0)
    first.engine.close()
    expect(await open(file, { t: [] }).count('t', {})).toBe(0)
  })

  it('loses no acknowledged write and keeps no half transaction when its process is killed', async () => {
    const child = join(folder, 'child.cjs')
    buildSync({
      entryPoints: [join(__dirname, 'engine-crash-child.ts')],
      bundle: true,
      platform: 'node',
      external: ['libsql'],
      outfile: child,
      logLevel: 'error',
    })
    const file = join(folder, 'crash.db')
    const told = new Map<string, string>()
    const pairs = new Map<string, string>()
    for (let round = 0; round < 6; round++) {
      for (const line of await linesUntilKilled(child, file, round)) {
        const [kind, one, two] = line.split(' ') as [string, string, string]
        if (kind === 'pair') pairs.set(one, two)
        else told.set(one, kind)
      }
      const w = openWire({ single: [], pair: [] }, file)
      const found = new Map((await everything(w)).map(doc => [doc._id as string, doc]))
      expect(told.size).toBeGreaterThan(20)
      const lastOfRound = [...told.keys()].pop() as string
      for (const [id, kind] of told) {
        // The write after the last acknowledged one may have been made without having been told.
        if (id === lastOfRound) continue
        if (kind === 'remove') expect(found.has(id)).toBe(false)
        else expect(found.get(id)).toMatchObject(kind === 'update' ? { touched: true } : { text: 'x'.repeat(300) })
      }
      for (const [slot, id] of pairs) {
        const [left, right, third] = await Promise.all(
          ['left', 'right', 'third'].map(side => w.doc('pair', `${side}-${slot}`)),
        )
        expect([right?.n, third?.n]).toEqual([left?.n, left?.n])
        expect(String(left?.n) >= id).toBe(true)
      }
      w.engine.close()
    }
  })

  it('reloads 100,000 documents with their indexes; the figures are printed', async () => {
    const file = join(folder, 'large.db')
    const indexes = {
      t: [
        {
          name: 'status_created',
          keys: [
            ['status', 1],
            ['createdAt', -1],
          ] as [string, 1 | -1][],
        },
        { name: 'code', keys: [['code', 1]] as [string, 1][], unique: true },
      ],
    }
    const first = open(file, indexes)
    const inserting = performance.now()
    for (let i = 0; i < 100_000; i += 1000) {
      const data = Array.from({ length: 1000 }, (_, j) => wire(sampleDoc(i + j)))
      await first.send('insertDocument', { collectionName: 't', data })
    }
    const insertedMs = performance.now() - inserting
    first.engine.close()

    const reloading = performance.now()
    const second = open(file, indexes)
    const reloadedMs = performance.now() - reloading
    expect((await refusal(second.insert('t', [{ code: 'c5' }]))).message).toMatch(/E11000/)
    const page = await second.find('t', { status: 'open' }, { order: { createdAt: -1 }, limit: 5 })
    const readyMs = performance.now() - reloading
    expect(page.length).toBe(5)
    expect(await second.count('t', {})).toBe(100_000)
    console.info(
      `100,000 documents of ${JSON.stringify(sampleDoc(1)).length} B: inserted in ${Math.round(insertedMs)} ms (batches of 1,000, encoding included), reloaded in ${Math.round(reloadedMs)} ms, ${Math.round(readyMs)} ms with two indexes built and used`,
    )
  })
})

function sampleDoc(i: number): Json {
  const status = ['new', 'open', 'done'][i % 3]
  return {
    _id: `id${i}`,
    code: `c${i}`,
    status,
    createdAt: 1_700_000_000_000 + ((i * 7919) % 100_000),
    text: 'x'.repeat(250),
  }
}

async function everything(w: ReturnType<typeof openWire>): Promise<Json[]> {
  const all: Json[] = []
  for (;;) {
    const page = await w.find('single', {}, { offset: all.length })
    all.push(...page)
    if (page.length < 1000) return all
  }
}

/** The lines a child printed until it was killed without warning, after a while that differs from round to round. */
/** So many lines tell of more than twenty documents, however busy the machine is. */
const ENOUGH_LINES = 100

function linesUntilKilled(child: string, file: string, round: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, file, `r${round}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_PATH: join(process.cwd(), 'node_modules') },
    })
    let text = ''
    running.stdout.on('data', (chunk: Buffer) => {
      const enough = (lines: string) => lines.split('\n').length > ENOUGH_LINES
      const before = enough(text)
      text += chunk.toString()
      if (!before && enough(text)) setTimeout(() => running.kill('SIGKILL'), round * 7)
    })
    running.on('error', reject)
    running.on('close', () => resolve(text.split('\n').slice(0, -1)))
  })
}
