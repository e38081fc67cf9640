import fc from 'fast-check'
import { articleName } from './article-name'
import { isLawNamed, readArticleQuery } from './article-query'

test.each([
  ['劳动合同法 38', { law: '劳动合同法', article: '第三十八条' }],
  ['《劳动合同法》第三十八条', { law: '劳动合同法', article: '第三十八条' }],
  ['中华人民共和国劳动法第 44 条', { law: '劳动法', article: '第四十四条' }],
  ['工伤保险条例', { law: '工伤保险条例', article: null }],
  ['第十条', { law: '', article: '第十条' }],
  ['劳动法 0', { law: '劳动法0', article: null }],
  ['', { law: '', article: null }],
])('%s is read as %o', (text, read) => {
  expect(readArticleQuery(text)).toEqual(read)
})

test('any number after a name is that article, however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.boolean(), (number, inDigits) => {
      const typed = `劳动合同法${inDigits ? ` ${number}` : articleName(number)}`
      expect(readArticleQuery(typed)).toEqual({ law: '劳动合同法', article: articleName(number) })
    }),
  )
})

test('a law is meant by a part of its name or a longer one', () => {
  expect(isLawNamed('劳动合同法', '合同')).toBe(true)
  expect(isLawNamed('劳动合同法', '新劳动合同法')).toBe(true)
  expect(isLawNamed('劳动合同法', '')).toBe(false)
  expect(isLawNamed('劳动合同法', '社保')).toBe(false)
})
