import type { Where } from '../_kit/ports'
import { changeOf, whereOf } from './operators'
import { sdk } from './sdk'

const _ = sdk.database().command

/** What a handler would pass on if it forgot to parse: the compiler refuses it, so it comes in as plain JSON. */
const hostile = (value: unknown): Where => JSON.parse(JSON.stringify({ token: value }))

describe('where', () => {
  it.each([
    [{ $ne: null }],
    [{ $gt: '' }],
    [{}],
    [{ eq: { $ne: null } }],
    [{ in: [{ $ne: null }] }],
    [{ constructor: 1 }],
    [{ gte: [1] }],
    [['a']],
  ])('refuses %j: nothing but primitives reaches the database', value => {
    expect(() => whereOf(_, hostile(value))).toThrow(TypeError)
  })

  it('refuses to match everything', () => {
    expect(() => whereOf(_, {})).toThrow(TypeError)
  })

  it('takes primitives and comparisons of primitives', () => {
    expect(() =>
      whereOf(_, { a: 1, b: null, c: { gte: 1, lt: 2 }, d: { in: ['x', null] }, e: { exists: false } }),
    ).not.toThrow()
  })
})

describe('change', () => {
  it('refuses an object that is not wrapped, which the SDK would merge silently', () => {
    expect(() => changeOf(_, JSON.parse('{"cart":{"a":1}}'))).toThrow(TypeError)
    expect(() => changeOf(_, JSON.parse('{"cart":{}}'))).toThrow(TypeError)
  })
})
