import { citedIn, contentProblem, type FaqContent, teachesItself } from './faq-draft'

const content: FaqContent = {
  category: 'contract',
  title: '试用期最长多久',
  phrasings: ['试用几个月合法'],
  answer: '按合同期限，最长六个月。',
  citations: [{ law: '劳动合同法', article: '第十九条', versionDate: '2012-12-28' }],
  asksUnion: false,
  calculator: null,
}
const laws = new Map([['劳动合同法', new Set(['第十九条'])]])

test.each([
  ['what rests on an article that stands', {}, null],
  ['a phone number', { answer: '请打 13800138000' }, 'PERSONAL_DATA'],
  ['a name that a person says', { phrasings: ['我叫王小二，试用期多久'] }, 'PERSONAL_DATA'],
  ['nothing it rests on', { citations: [] }, 'CITATION_MISSING'],
  ['nothing, where only the union can say', { citations: [], asksUnion: true }, null],
  [
    'an article that is gone',
    { citations: [{ law: '劳动合同法', article: '第九百条', versionDate: '2012-12-28' }] },
    'ARTICLE_GONE',
  ],
  [
    'a law that was never imported',
    { citations: [{ law: '工会法', article: '第一条', versionDate: '2021-12-24' }] },
    null,
  ],
])('a draft with %s', (_, more, expected) => {
  expect(contentProblem({ ...content, ...more }, laws)).toBe(expected)
})

test('the articles that an answer names are found, each once', () => {
  const text = '依据《劳动合同法》第十条、第八十二条，另见《工会法》第二十二条和第三十条，《劳动合同法》第十条。'
  expect(citedIn(text).map(({ law, article }) => `${law}${article}`)).toEqual([
    '劳动合同法第十条',
    '劳动合同法第八十二条',
    '工会法第二十二条',
    '工会法第三十条',
  ])
  expect(citedIn('没有依据，《规定》说了')).toEqual([])
})

test('clicks of three people teach, of two they do not, and never what is personal', () => {
  expect([teachesItself('试用多久', 3), teachesItself('试用多久', 2)]).toEqual([true, false])
  expect(teachesItself('我的电话13800138000', 9)).toBe(false)
})
