import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { hmacSha256 } from './hmac'

test('the phone and the function make the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), fc.uint8Array({ maxLength: 200 }), (key, message) => {
      const expected = createHmac('sha256', key).update(message).digest()
      expect(Buffer.from(hmacSha256(key, message)).equals(expected)).toBe(true)
    }),
  )
})
