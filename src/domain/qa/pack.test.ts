import fc from 'fast-check'
import { buildPack, openPack, type Pack, type Query, queryOf } from './pack'
import { type Term, termsOf, weightOf } from './terms'

/** BM25 as the textbook writes it, over the same terms. */
const naiveScores = (documents: readonly (readonly Term[])[], asked: readonly Term[]): number[] => {
  const lengths = documents.map(terms => terms.filter(term => weightOf(term) === 1).length)
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length))
  return documents.map((terms, i) =>
    asked.reduce((sum, term) => {
      const count = terms.filter(one => one === term).length
      const holding = documents.filter(one => one.includes(term)).length
      const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5))
      const norm = 1.2 * (0.25 + (0.75 * (lengths[i] ?? 0)) / average)
      return sum + (weightOf(term) * rarity * count * 2.2) / (count + norm)
    }, 0),
  )
}

/** Few characters, so that documents share them; some words and marks between. */
const text = fc
  .array(fc.constantFrom(...'工资拖欠怎么办合同解除加班费年假产', 'n+1', ' 2024 ', '，'), { maxLength: 30 })
  .map(parts => parts.join(''))

const order = (scores: ArrayLike<number>): number[] =>
  Array.from(scores, (score, i) => ({ score: Math.round(score * 1e9), i }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ i }) => i)

const scoresOf = (pack: Pack, query: Query): Float64Array => {
  const scores = new Float64Array(pack.size)
  pack.addScores(query, 1, scores)
  return scores
}

describe('a packed index', () => {
  test('ranks random Chinese documents as a naive BM25 does', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), text, (documents, asked) => {
        const terms = documents.map(termsOf)
        const packed = scoresOf(openPack(buildPack(terms)), queryOf(termsOf(asked)))
        const naive = naiveScores(terms, termsOf(asked))
        naive.forEach((score, i) => {
          expect(packed[i]).toBeCloseTo(score, 9)
        })
        expect(order(packed)).toEqual(order(naive))
      }),
    )
  })

  test('scores a document of the very words of the question as much as the question itself', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), documents => {
        const terms = documents.map(termsOf)
        const pack = openPack(buildPack(terms))
        terms.forEach((own, i) => {
          const query = queryOf(own)
          expect(pack.selfScore(query)).toBeCloseTo(scoresOf(pack, query)[i] ?? -1, 9)
        })
      }),
    )
  })

  test('knows its terms, also far beyond one byte and in empty documents', () => {
    const terms = Array.from({ length: 300 }, (_, i) => termsOf(i % 7 === 0 ? '' : `工资${i} 工资`))
    const pack = openPack(buildPack(terms))
    expect(pack.size).toBe(300)
    expect(termsOf('工资299').every(pack.has)).toBe(true)
    expect(termsOf('税').some(pack.has)).toBe(false)
    expect(order(scoresOf(pack, queryOf(termsOf('299'))))[0]).toBe(299)
    expect(scoresOf(openPack(buildPack([])), queryOf(termsOf('工资')))).toHaveLength(0)
  })
})
