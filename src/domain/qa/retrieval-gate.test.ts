// The gate of the issue: what a worker's question finds, counted on real questions. Times are the bench's matter.
import { hasData, labourR10, lecoqa, slips } from '../../../test/bench/_retrieval'

const withData = hasData ? describe : describe.skip
const rows: string[] = []
/** The figures to beat stand in the design, measured with other indexes on the same data. */
const beats = (measure: string, value: number, against: number) => {
  rows.push(`${measure.padEnd(20)} ${value.toFixed(1).padStart(6)} %   above ${against.toFixed(1)} %`)
  expect(value).toBeGreaterThan(against)
}

withData('the retrieval gate (data in ../shared/data/qa)', () => {
  afterAll(() => {
    process.stdout.write(`\nRetrieval gate\n${rows.map(row => `  ${row}\n`).join('')}`)
  })

  test('LeCoQA questions find their answers', () => {
    const { r1, r3, mrr } = lecoqa()
    beats('lecoqa.r1', r1, 73.5)
    beats('lecoqa.r3', r3, 88.3)
    beats('lecoqa.mrr', mrr, 81.5)
  }, 60_000)

  test('labour questions find an article that their answer cites', () => {
    const { alone, withThreads } = labourR10()
    beats('labour.r10', alone, 58.5)
    beats('labour.r10.threads', withThreads, 85)
  })

  test('slips of the keyboard, pinyin and traditional characters find the same', () => {
    const { typo2R1, pinyinR3, traditionalSame } = slips()
    beats('typo2.r1', typo2R1, 93)
    beats('pinyin.r3', pinyinR3, 93)
    rows.push(`${'traditional same'.padEnd(20)} ${traditionalSame.toFixed(1).padStart(6)} %`)
    expect(traditionalSame).toBe(100)
  }, 60_000)
})
