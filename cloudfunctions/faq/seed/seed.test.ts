import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleName } from '../../../src/domain/qa/article-name'
import { buildFaqIndex, openFaqIndex } from '../../../src/domain/qa/faq-index'
import { QA_CATEGORIES } from '../../../src/domain/qa/words'
import { SEED } from './all'
import { citationsOf } from './seed-faq'

const DATA = join(process.cwd(), '../shared/data/qa/labour-articles.json')
const withData = existsSync(DATA) ? describe : describe.skip

describe('the shipped answers', () => {
  test('are at least 150, of every category, each with three to five phrasings of its own', () => {
    expect(SEED.length).toBeGreaterThanOrEqual(150)
    expect(new Set(SEED.map(({ category }) => category)).size).toBe(QA_CATEGORIES.length)
    expect(new Set(SEED.map(({ key }) => key)).size).toBe(SEED.length)
    const phrasings = SEED.flatMap(seed => seed.phrasings)
    expect(phrasings.filter((text, i) => phrasings.indexOf(text) !== i)).toEqual([])
    expect(SEED.filter(seed => seed.phrasings.length < 3 || seed.phrasings.length > 5)).toEqual([])
    expect(phrasings.filter(text => text.length < 4 || text.length > 30)).toEqual([])
  })

  test('rest on an article, but where the union alone can say', () => {
    expect(SEED.filter(({ cites, asksUnion }) => cites.length === 0 && !asksUnion).map(({ key }) => key)).toEqual([])
    expect(SEED.filter(seed => citationsOf(seed).length > 12).map(({ key }) => key)).toEqual([])
  })

  test('are found first by every one of their phrasings, but for few', () => {
    const index = openFaqIndex(
      buildFaqIndex(
        'seed',
        SEED.map(({ key, category, phrasings, answer }) => ({
          faqId: key,
          category,
          phrasings,
          answer,
          articleText: '',
          helpful: 0,
          checkedAtMs: 0,
        })),
      ),
    )
    const asked = SEED.flatMap(({ key, phrasings }) => phrasings.map(text => ({ key, text })))
    const missed = asked.filter(({ key, text }) => index?.search({ text, nowMs: 0 }, 3)[0]?.faqId !== key)
    expect(missed.map(({ text }) => text)).toEqual([])
  })

  test('three more phrasings answer more held-out questions than the title alone, two of three at least', () => {
    const opened = (
      entries: readonly { readonly key: string; readonly phrasings: readonly string[] }[],
      answers: boolean,
    ) =>
      openFaqIndex(
        buildFaqIndex(
          'held',
          entries.map(({ key, phrasings }, i) => ({
            faqId: key,
            category: '',
            phrasings,
            answer: answers ? (SEED[i]?.answer ?? '') : '',
            articleText: '',
            helpful: 0,
            checkedAtMs: 0,
          })),
        ),
      )
    // the title is what most people ask, so it is held out and the others answer for it
    const held = SEED.map(({ key, phrasings }) => ({ key, text: phrasings[0], others: phrasings.slice(1) }))
    const foundWith = (most: number, answers: boolean) => {
      const index = opened(
        held.map(({ key, others }) => ({ key, phrasings: others.slice(0, most) })),
        answers,
      )
      return held.filter(({ key, text }) => index?.search({ text, nowMs: 0 }, 3).some(({ faqId }) => faqId === key))
        .length
    }
    expect(foundWith(4, false)).toBeGreaterThan(foundWith(1, false) * 1.2)
    expect(foundWith(4, true)).toBeGreaterThan((SEED.length * 2) / 3)
  })
})

withData('the shipped answers and the laws (data in ../shared/data/qa)', () => {
  interface Row {
    readonly law: string
    readonly date: string
    readonly art: string
    readonly text: string
  }
  const rows = (): readonly Row[] => JSON.parse(readFileSync(DATA, 'utf8')) as readonly Row[]
  const bare = (text: string) => text.replace(/[\s，。；、：（）()“”《》！？,.;:]/g, '')

  test('every cited article stands in the text of the day that is named', () => {
    const known = new Set(rows().map(({ law, date, art }) => `${law} ${date} ${art}`))
    const strange = SEED.flatMap(seed =>
      citationsOf(seed)
        .map(({ law, versionDate, article }) => `${law} ${versionDate} ${article}`)
        .filter(citation => !known.has(citation)),
    )
    expect(strange).toEqual([])
    expect(articleName(47)).toBe('第四十七条')
  })

  test('no twenty characters in a row are copied from a law', () => {
    const grams = new Set<string>()
    for (const { text } of rows()) {
      const plain = bare(text)
      for (let i = 0; i + 20 <= plain.length; i++) grams.add(plain.slice(i, i + 20))
    }
    const copied = SEED.flatMap(({ key, answer }) => {
      const plain = bare(answer)
      const from = Array.from({ length: Math.max(0, plain.length - 19) }, (_, i) => plain.slice(i, i + 20))
      const found = from.find(gram => grams.has(gram))
      return found ? [`${key}: ${found}`] : []
    })
    expect(copied).toEqual([])
  })
})
