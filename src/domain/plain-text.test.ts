import fc from 'fast-check'
import { plainText } from './plain-text'

test.each([
  ['张晓明', '张晓明'],
  ['第一行\n第二行\t尾', '第一行\n第二行\t尾'],
  ['张\u200b晓\u202e明\u0000', '张晓明'],
  ['\u200b\u2060\ufeff', ''],
  ['\u3164', ''],
  ['\u200d\ufe0f', ''],
  ['a\ud800b\udc00', 'ab'],
  ['👨‍👩‍👧‍👦 ❤️', '👨‍👩‍👧‍👦 ❤️'],
  ['𠮷野', '𠮷野'],
  ['\r\n', ''],
  ['好\u2028的', '好的'],
])('%j becomes %j', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})

test('again it changes nothing, it never grows, and every half is gone', () => {
  const text = fc.string({
    unit: fc
      .oneof(fc.constantFrom(0xdb40, 0xdc41, 0xd800), fc.integer({ min: 0, max: 0xffff }))
      .map(code => String.fromCharCode(code)),
  })
  fc.assert(
    fc.property(text, given => {
      const plain = plainText(given)
      expect(plainText(plain)).toBe(plain)
      expect(plain.length).toBeLessThanOrEqual(given.length)
      // it throws at a half
      expect(() => encodeURIComponent(plain)).not.toThrow()
    }),
  )
})
