import * as v from 'valibot'
import { plainText } from '../domain/plain-text'

/** Ids as the server makes them: base32, no spaces; 64 characters are more than any of ours. */
export const id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,64}$/))
/** The client's own number of one attempt; a retry repeats it and is answered the same. */
export const requestId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_:.-]{1,64}$/))
/** A moment in UTC ms, from 2000 to 2100. */
export const atMs = v.pipe(v.number(), v.integer(), v.minValue(946_684_800_000), v.maxValue(4_102_444_800_000))
/** A planned moment in UTC ms, from 2001 to 2098: the hours of its door and of its helpers still are moments. */
export const plannedAtMs = v.pipe(atMs, v.minValue(978_307_200_000), v.maxValue(4_070_908_800_000))
/** A whole number from 0; 100 billion yuan in fen at most, so that hundreds of them still add up exactly. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000_000_000))
/** A person's words: without marks that nobody sees, trimmed. */
const words = v.pipe(v.string(), v.transform(plainText), v.trim())
/** One line of text, trimmed, from 1 to `max` visible characters. */
export const line = (max: number) => v.pipe(words, v.minLength(1), v.maxLength(max))
/** One line of text that may be empty. */
export const optionalLine = (max: number) => v.pipe(words, v.maxLength(max))
/** A mainland mobile number of 11 digits; spaces, dashes and +86 are forgiven. */
export const phone = v.pipe(
  v.string(),
  v.maxLength(24),
  v.transform(text => text.replace(/[\s-]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')),
  v.regex(/^1[3-9]\d{9}$/),
)
/** Where a list goes on; opaque to the client, absent on the last page. */
export const cursor = v.pipe(v.string(), v.maxLength(200))
