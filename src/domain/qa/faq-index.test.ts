import { buildFaqIndex, type IndexEntry, openFaqIndex } from './faq-index'
import { soundsOf, syllablesOf } from './pinyin'
import { plainForm } from './plain-form'
import { termsOf } from './terms'

const NOW = Date.UTC(2026, 10, 25)
const entry = (faqId: string, phrasings: readonly string[], more: Partial<IndexEntry> = {}): IndexEntry => ({
  faqId,
  category: 'wages',
  phrasings,
  answer: '',
  articleText: '',
  helpful: 0,
  checkedAtMs: NOW,
  ...more,
})

const ENTRIES = [
  entry('wages', ['公司拖欠工资怎么办', '老板不发工资找谁']),
  entry('deposit', ['入职时能收押金吗', '单位扣了身份证怎么办'], { category: 'contract' }),
  entry('overtime', ['加班费怎么算'], { answer: '休息日加班又不能补休的，按两倍工资付。' }),
  entry('probation', ['试用期最长多久'], { category: 'contract' }),
]
const openOf = (entries: readonly IndexEntry[]) => {
  const index = openFaqIndex(buildFaqIndex('v1', entries))
  if (!index) throw new Error('does not open')
  return index
}
const index = openOf(ENTRIES)
const top = (text: string) => index.search({ text, nowMs: NOW }, 3)[0]?.faqId

describe('the FAQ index', () => {
  test.each([
    ['拖欠工资怎么办', 'wages'],
    ['拖签工姿怎么办', 'wages'],
    ['tuoqian gongzi zenmeban', 'wages'],
    ['tuoqiangongz', 'wages'],
    ['試用期最長多久', 'probation'],
    ['加班費怎麼算', 'overtime'],
    ['周末加班没有补休', 'overtime'],
    ['被压了身份证', 'deposit'],
  ])('%s finds %s first', (text, faqId) => {
    expect(top(text)).toBe(faqId)
  })

  test('the very words of a phrasing reach the whole share, a half question less, a strange one nothing', () => {
    expect(index.search({ text: '公司拖欠工资怎么办', nowMs: NOW }, 1)[0]?.share).toBeGreaterThan(0.95)
    const half = index.search({ text: '工资卡丢了去哪里补办', nowMs: NOW }, 1)[0]?.share ?? 0
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(0.7)
    expect(index.search({ text: 'hello', nowMs: NOW }, 3)).toEqual([])
    expect(index.search({ text: '', nowMs: NOW }, 3)).toEqual([])
  })

  test('a chosen category, helped people and a fresh check decide among equals', () => {
    const same = ['工伤怎么申报']
    const of = (more: readonly Partial<IndexEntry>[], category?: string) =>
      openOf(more.map((one, i) => entry(`f${i}`, same, one))).search(
        { text: '工伤怎么申报', category, nowMs: NOW },
        3,
      )[0]?.faqId
    expect(of([{ category: 'leave' }, { category: 'injury' }], 'injury')).toBe('f1')
    expect(of([{}, { helpful: 20 }])).toBe('f1')
    expect(of([{ checkedAtMs: NOW - 3 * 365 * 86_400_000 }, {}])).toBe('f1')
  })

  test('bytes of another format do not open', () => {
    expect(openFaqIndex(Uint8Array.of(9, 9, 9))).toBeNull()
  })
})

describe('one spelling', () => {
  test.each([
    ['Ｎ＋１賠償', 'n+1赔偿'],
    ['２０２４年', '2024年'],
    ['勞動爭議調解', '劳动争议调解'],
  ])('%s is %s', (text, plain) => {
    expect(plainForm(text)).toBe(plain)
    expect(termsOf(text)).toEqual(termsOf(plain))
  })
})

describe('sounds', () => {
  test('homophones sound alike, and typed pinyin as the characters', () => {
    expect(soundsOf('拖欠工资', false)).toEqual(soundsOf('拖签工姿', false))
    expect(soundsOf('tuo qian gong zi', true)).toEqual(soundsOf('拖欠工资', false))
  })

  test('a word is read in the fewest syllables, and what is no pinyin is not', () => {
    expect(syllablesOf('xian')).toHaveLength(1)
    expect(syllablesOf('gongzi')).toHaveLength(2)
    expect(syllablesOf('gongzit')).toHaveLength(2)
    expect(syllablesOf('wifi')).toBeNull()
    expect(syllablesOf('t')).toBeNull()
  })
})
