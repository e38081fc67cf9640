import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { drawHash } from '../platform/draw-hash'
import { toHex } from './codes'
import {
  commitmentOf,
  type DrawEntry,
  type DrawHash,
  drawWeight,
  keyOf,
  nextWaiting,
  rootOf,
  runDraw,
  sealedList,
  seedOf,
} from './draw'
import { checkDraw, checkOwn } from './draw-check'
import { beginReplay, type DrawFile, stepReplay } from './draw-replay'
import { merkleProof } from './merkle'

const hash: DrawHash = {
  sha256: message => createHash('sha256').update(message).digest(),
  hmacUnder: key => message => createHmac('sha256', key).update(message).digest(),
}
const SECRET = new Uint8Array(32).fill(7)
const DIGITS = '0308142231'

/** 60 tickets of two groups, some for two people, of every weight. */
const ENTRIES: readonly DrawEntry[] = Array.from({ length: 60 }, (_, i) => ({
  ticket: `T${String(i * 7919 + 13).padStart(8, '0')}`,
  group: i % 3 ? 'f' : 'm',
  size: i % 10 === 4 ? 2 : 1,
  weight: drawWeight(i % 12),
}))
const QUOTAS = [
  { group: 'f', places: 11 },
  { group: 'm', places: 9 },
]

const fileOf = (entries: readonly DrawEntry[]): DrawFile => {
  const lines = sealedList(entries)
  const parts = { rootHex: rootOf(hash, lines), secretHex: toHex(SECRET), digits: DIGITS }
  return {
    version: 'v1',
    commitmentHex: commitmentOf(hash, SECRET),
    numberName: '福彩双色球第 2026133 期',
    quotas: QUOTAS,
    lines,
    ...parts,
    result: runDraw(hash, { entries, quotas: QUOTAS, seed: seedOf(hash, parts) }),
  }
}
const FILE = fileOf(ENTRIES)

test('a published draw agrees with itself, in whatever order its entries were found', () => {
  expect(checkDraw(hash, FILE)).toEqual([])
  expect(fileOf([...ENTRIES].reverse())).toEqual(FILE)
})

test("the phone's own hashes lead to the same result", () => {
  expect(checkDraw(drawHash, FILE)).toEqual([])
  const entry = { ticket: 'T', group: 'f', size: 1, weight: 9 }
  expect(keyOf(drawHash, SECRET, entry)).toBe(keyOf(hash, SECRET, entry))
})

const other = (text: string) => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`
test.each<[string, Partial<DrawFile>, string]>([
  ['a changed weight', { lines: FILE.lines.map((line, i) => (i ? line : `${line.slice(0, -1)}9`)) }, 'ROOT_DIFFERS'],
  ['an entry left out', { lines: FILE.lines.slice(1) }, 'ROOT_DIFFERS'],
  ['an entry twice', { lines: [...FILE.lines, FILE.lines[59] ?? ''] }, 'LIST_NOT_CANONICAL'],
  ['a changed order', { lines: [...FILE.lines].reverse() }, 'LIST_NOT_CANONICAL'],
  ['another secret', { secretHex: other(FILE.secretHex) }, 'SECRET_DIFFERS'],
  ['another number', { digits: other(DIGITS) }, 'RESULT_DIFFERS'],
  ['another quota', { quotas: [{ group: 'f', places: 12 }, ...QUOTAS.slice(1)] }, 'RESULT_DIFFERS'],
  ['a line that is none', { lines: ['x'] }, 'LIST_UNREADABLE'],
  ['another commitment', { commitmentHex: other(FILE.commitmentHex) }, 'SECRET_DIFFERS'],
  ['another root', { rootHex: other(FILE.rootHex) }, 'ROOT_DIFFERS'],
  ['no name of the number', { numberName: '' }, 'FILE_INCOMPLETE'],
  ['a result without one side', { result: FILE.result.slice(1) }, 'RESULT_DIFFERS'],
  ['one side left out altogether', { quotas: QUOTAS.slice(1), result: FILE.result.slice(1) }, 'QUOTA_MISSING'],
])('%s shows', (_, change, finding) => {
  expect(checkDraw(hash, { ...FILE, ...change })).toContain(finding)
})

test('a file of another version, or without any one of its fields, is no file', () => {
  for (const field of Object.keys(FILE)) {
    const cut: DrawFile = JSON.parse(JSON.stringify({ ...FILE, [field]: undefined }))
    expect([field, checkDraw(hash, cut)]).toEqual([field, ['FILE_INCOMPLETE']])
  }
  expect(checkDraw(hash, JSON.parse(JSON.stringify({ ...FILE, version: 'v2' })))).toEqual(['FILE_INCOMPLETE'])
})

test('a draw that is run part by part finds the same as at once, says how far it is, and takes small parts', () => {
  const files = [
    FILE,
    fileOf([]),
    fileOf(ENTRIES.slice(0, 1)),
    { ...FILE, digits: '1' },
    { ...FILE, lines: [...FILE.lines].reverse() },
    { ...FILE, secretHex: 'zz' },
    { ...FILE, lines: ['x'] },
  ]
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.integer({ min: 1, max: 90 }), (file, hashes) => {
      let replay = beginReplay(file)
      while (!replay.findings) {
        const next = stepReplay(hash, replay, hashes)
        expect(next.done - replay.done).toBeLessThanOrEqual(hashes + 9)
        expect(next.done).toBeGreaterThanOrEqual(replay.done)
        expect(next.done).toBeLessThanOrEqual(next.total)
        replay = next
      }
      expect(replay.findings).toEqual(checkDraw(hash, file))
      if (file.lines[0] !== 'x') expect(replay.done).toBe(replay.total)
    }),
    { numRuns: 60 },
  )
})

test('every ticket proves its place and key; a changed line, a foreign proof and a cut one do not', () => {
  const leaves = FILE.lines.map(line => Buffer.from(line))
  for (const [index, line] of FILE.lines.entries()) {
    const [ticket = '', group = '', size, weight] = line.split('|')
    const entry = { ticket, group, size: Number(size), weight: Number(weight) }
    const proof = merkleProof(hash.sha256, leaves, index)
    const check = (changed: object) => checkOwn(hash, { entry, proof, file: FILE, ...changed })
    expect(check({})).toEqual({ inList: true, keyHex: keyOf(hash, seedOf(hash, FILE), entry) })
    expect(check({ entry: { ...entry, weight: (entry.weight % 9) + 1 } }).inList).toBe(false)
    expect(check({ proof: proof.slice(1) }).inList).toBe(false)
    expect(check({ proof: merkleProof(hash.sha256, leaves, (index + 1) % leaves.length) }).inList).toBe(false)
  }
})

const entries = fc.uniqueArray(
  fc.record({
    ticket: fc.stringMatching(/^[0-9A-Z]{4,10}$/),
    group: fc.constantFrom('f', 'm', 'all'),
    size: fc.integer({ min: 1, max: 4 }),
    weight: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: entry => entry.ticket, maxLength: 40 },
)
const places = fc.integer({ min: 0, max: 30 })

test('selected never exceed a quota, a ticket is all in or all out, and whoever fitted was not passed over', () => {
  fc.assert(
    fc.property(entries, places, fc.stringMatching(/^[0-9]{4,8}$/), (all, quota, digits) => {
      const seed = seedOf(hash, { rootHex: rootOf(hash, sealedList(all)), secretHex: 'ab', digits })
      const quotas = ['f', 'm', 'all'].map(group => ({ group, places: quota }))
      const sizes = new Map(all.map(entry => [entry.ticket, entry.size]))
      const sizeOf = (ticket: string) => sizes.get(ticket) ?? 0
      for (const { group, selected, waiting } of runDraw(hash, { entries: all, quotas, seed })) {
        const taken = selected.reduce((sum, ticket) => sum + sizeOf(ticket), 0)
        expect(taken).toBeLessThanOrEqual(quota)
        expect([...selected, ...waiting].sort()).toEqual(
          all.flatMap(entry => (entry.group === group ? entry.ticket : [])).sort(),
        )
        expect(waiting.every(ticket => sizeOf(ticket) > quota - taken)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

test('moving up keeps the order whoever withdrew, and passes over what does not fit', () => {
  const waiting = [1, 2, 1, 1].map((size, i) => ({ ticket: `w${i}`, size }))
  const up = (places: number, gone: readonly string[] = []) => nextWaiting(waiting, { places, gone: new Set(gone) })
  expect(up(0)).toEqual([])
  expect(up(1)).toEqual(['w0'])
  expect(up(1, ['w0'])).toEqual(['w2'])
  expect(up(3, ['w0'])).toEqual(['w1', 'w2'])
  expect(up(9)).toEqual(['w0', 'w1', 'w2', 'w3'])
})

test('the same draw serves a lottery of families: one group, places instead of people', () => {
  const families = ENTRIES.map((entry, i) => ({ ...entry, group: 'all', size: 1 + (i % 4) }))
  const seed = seedOf(hash, { rootHex: rootOf(hash, sealedList(families)), secretHex: 'cd', digits: '777' })
  const [all] = runDraw(hash, { entries: families, quotas: [{ group: 'all', places: 40 }], seed })
  const size = (ticket: string) => families.find(family => family.ticket === ticket)?.size ?? 0
  expect(all?.selected.reduce((sum, ticket) => sum + size(ticket), 0)).toBe(40)
})

/** The chance to be among the first `k` of independent exponential clocks with these rates, by the trapezoid rule. */
const theory = (weights: readonly number[], of: number, k: number): number => {
  const others = weights.filter((_, i) => i !== of)
  const rate = weights[of] ?? 0
  const fewer = (t: number): number => {
    let ways = [1, ...Array<number>(k).fill(0)]
    for (const weight of others) {
      const p = 1 - Math.exp(-weight * t)
      ways = ways.map((way, i) => way * (1 - p) + (ways[i - 1] ?? 0) * p)
    }
    return ways.slice(0, k).reduce((sum, way) => sum + way, 0)
  }
  const step = 0.0005
  let sum = 0.5
  for (let t = step; t < 6; t += step) sum += Math.exp(-rate * t) * fewer(t)
  return rate * sum * step
}

test('in 20,000 draws each weight class wins as often as theory says, within three sigma', () => {
  const weights = [1, 1, 1, 2, 2, 3, 5, 9]
  const tickets = weights.map((weight, i) => ({ ticket: `t${i}`, group: 'all', size: 1, weight }))
  const draws = 20_000
  const won = weights.map(() => 0)
  for (let draw = 0; draw < draws; draw++) {
    const seed = seedOf(hash, { rootHex: 'ee', secretHex: 'ff', digits: String(draw) })
    const [result] = runDraw(hash, { entries: tickets, quotas: [{ group: 'all', places: 3 }], seed })
    for (const ticket of result?.selected ?? []) won[Number(ticket.slice(1))] = (won[Number(ticket.slice(1))] ?? 0) + 1
  }
  for (const [i] of weights.entries()) {
    const p = theory(weights, i, 3)
    const sigma = Math.sqrt((p * (1 - p)) / draws)
    expect(Math.abs((won[i] ?? 0) / draws - p)).toBeLessThan(3 * sigma)
  }
})

test('of 160 applicants for 30 places somebody is left without any in 25 evenings in at most 1 % of runs', () => {
  const runs = 600
  let left = 0
  let state = 20261125
  const random = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0) + 0.5) / 2 ** 32
  }
  for (let run = 0; run < runs; run++) {
    const missed = Array<number>(160).fill(0)
    const never = new Set(missed.keys())
    for (let evening = 0; evening < 25; evening++) {
      // the same law as the draw's keys, held against it by the test above
      const order = missed
        .map((count, i) => ({ i, at: -Math.log(random()) / drawWeight(count) }))
        .sort((a, b) => a.at - b.at)
      for (const [place, { i }] of order.entries()) {
        missed[i] = place < 30 ? 0 : (missed[i] ?? 0) + 1
        if (place < 30) never.delete(i)
      }
    }
    if (never.size > 0) left += 1
  }
  expect(left / runs).toBeLessThanOrEqual(0.01)
})
