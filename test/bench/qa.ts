// Question and answer: what is found (the gate asserts it), and what the packed index costs in a bare Node process.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFaqIndex, openFaqIndex } from '../../src/domain/qa/faq-index'
import { msOf, quantile } from './_measured'
import type { Report } from './_report'
import { hasData, labourR10, lecoqa, lecoTexts, seeded, slips } from './_retrieval'
import { inboxMeasures } from './growth/inbox'

const QUERIES = 400
/** The quietest of some runs: what else the machine does only adds. */
const RUNS = 3

export const measures = async (report: Report): Promise<void> => {
  await inboxMeasures(report)
  if (!hasData) {
    console.error('skipped: no ../shared/data/qa')
    return
  }
  const percent = (measure: string, value: number, against: number) =>
    report({ measure, value, unit: '%', against: `above ${against} %` })
  const { r1, r3, mrr } = lecoqa()
  percent('lecoqa.r1', r1, 73.5)
  percent('lecoqa.r3', r3, 88.3)
  percent('lecoqa.mrr', mrr, 81.5)
  const { alone, withThreads } = labourR10()
  percent('labour.r10', alone, 58.5)
  percent('labour.r10.threads', withThreads, 85)
  const { typo2R1, pinyinR3 } = slips()
  percent('typo2.r1', typo2R1, 93)
  percent('pinyin.r3', pinyinR3, 93)

  const small = await costs(10_000)
  report({ measure: 'index10k.buildMs', value: small.buildMs, unit: 'ms', against: 'at most 1000' })
  report({ measure: 'index10k.kb', value: small.kb, unit: 'KB', against: 'at most 1000' })
  report({ measure: 'index10k.coldMs', value: small.coldMs, unit: 'ms', against: 'at most 50' })
  report({ measure: 'index10k.rssMb', value: small.rssMb, unit: 'MB', against: 'at most 80' })
  report({ measure: 'index10k.p50Ms', value: small.p50Ms, unit: 'ms' })
  report({ measure: 'index10k.p99Ms', value: small.p99Ms, unit: 'ms', against: 'at most 10' })
  const large = await costs(100_000)
  report({ measure: 'index100k.kb', value: large.kb, unit: 'KB' })
  report({ measure: 'index100k.p50Ms', value: large.p50Ms, unit: 'ms' })
}

interface Probed {
  readonly coldMs: number
  readonly rssMb: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Builds an index of so many one-line questions here, then opens and asks it in a fresh process that holds nothing else. */
const costs = async (size: number): Promise<Probed & { readonly buildMs: number; readonly kb: number }> => {
  const lines = questionsOf(size)
  const entries = lines.map((text, i) => ({
    faqId: `f${i.toString(36).padStart(9, '0')}`,
    category: 'wages',
    phrasings: [text],
    answer: '',
    articleText: '',
    helpful: 0,
    checkedAtMs: Date.UTC(2026, 0, 1),
  }))
  let bytes: Uint8Array = new Uint8Array()
  const builds: number[] = []
  for (let i = 0; i < RUNS; i++)
    builds.push(
      await msOf(() => {
        bytes = buildFaqIndex('bench', entries)
      }),
    )
  const buildMs = Math.min(...builds)
  const folder = mkdtempSync(join(tmpdir(), 'qa-bench-'))
  try {
    writeFileSync(join(folder, 'index.bin'), bytes)
    const random = seeded(7)
    const asked = Array.from({ length: QUERIES }, () => lines[Math.floor(random() * lines.length)] ?? '')
    writeFileSync(join(folder, 'asked.json'), JSON.stringify(asked))
    const script = `require(${JSON.stringify(__filename)}).probe(${JSON.stringify(folder)})`
    const runs = Array.from(
      { length: RUNS },
      (): Probed => JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })),
    )
    const best = (key: keyof Probed) => Math.min(...runs.map(run => run[key]))
    return {
      coldMs: best('coldMs'),
      rssMb: best('rssMb'),
      p50Ms: best('p50Ms'),
      p99Ms: best('p99Ms'),
      buildMs,
      kb: bytes.length / 1000,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs in the fresh process: opening and the first question, then all of them. */
export const probe = async (folder: string): Promise<void> => {
  const asked: readonly string[] = JSON.parse(readFileSync(join(folder, 'asked.json'), 'utf8'))
  const nowMs = Date.UTC(2026, 10, 25)
  const startedAt = process.hrtime.bigint()
  const index = openFaqIndex(readFileSync(join(folder, 'index.bin')))
  if (!index) throw new Error('the index does not open')
  index.search({ text: asked[0] ?? '', nowMs }, 8)
  const coldMs = Number(process.hrtime.bigint() - startedAt) / 1e6
  const each: number[] = []
  // the quietest of some runs of each question, for the same reason
  for (const text of asked) {
    const runs: number[] = []
    for (let i = 0; i < RUNS; i++) runs.push(await msOf(() => index.search({ text, nowMs }, 8)))
    each.push(Math.min(...runs))
  }
  const rssMb = process.memoryUsage().rss / 1e6
  process.stdout.write(JSON.stringify({ coldMs, rssMb, p50Ms: quantile(each, 0.5), p99Ms: quantile(each, 0.99) }))
}

/** Distinct lines of 6 to 30 characters out of real text; where they do not suffice, halves of two of them together. */
const questionsOf = (size: number): readonly string[] => {
  const lines = new Set<string>()
  for (const text of lecoTexts()) {
    for (const part of text.split(/[\s。；，？！：、（）《》“”]+/))
      if (part.length >= 6 && part.length <= 30) lines.add(part)
    if (lines.size >= size) break
  }
  const real = [...lines]
  const random = seeded(11)
  const half = (from: number): string => {
    const line = real[Math.floor(random() * real.length)] ?? ''
    return from === 0 ? line.slice(0, Math.ceil(line.length / 2)) : line.slice(Math.floor(line.length / 2))
  }
  while (lines.size < size) lines.add(half(0) + half(1))
  return [...lines].slice(0, size)
}
