import { fillPool } from './random-pool'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 20

const pool: number[] = []
let counter = 0

/** Fetches random bytes ahead, because WeChat gives them only asynchronously. Called at launch and after each use. */
export const prepareRandom = (): void => {
  if (pool.length < LENGTH * 4) fillPool(bytes => pool.push(...bytes))
}

/**
 * A new number for one attempt or one scan: 20 characters, 100 bits where the system gives random bytes.
 * Clock and counter are mixed in always, so that a source that answers zeros still keeps two attempts apart; before the
 * first bytes came Math.random stands in.
 */
export const newRequestId = (): string => {
  counter += 1
  let mix = (Date.now() ^ (counter * 0x9e3779b1)) >>> 0
  let text = ''
  for (let i = 0; i < LENGTH; i++) {
    mix = (Math.imul(mix, 1664525) + 1013904223) >>> 0
    const byte = (pool.pop() ?? Math.floor(Math.random() * 256)) ^ (mix >>> 24)
    text += ALPHABET.charAt(byte & 31)
  }
  prepareRandom()
  return text
}
