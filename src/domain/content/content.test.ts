import fc from 'fast-check'
import { PIECE_CHARACTERS, piecesOf } from './pieces'
import { judge, readMediaPush } from './verdict'

describe('pieces', () => {
  test('every stretch of 50 characters stands whole in some piece, and no piece is too long', () => {
    const text = fc.string({ unit: fc.constantFrom('好', '𠮷', 'a', '，'), minLength: 1, maxLength: 9000 })
    fc.assert(
      fc.property(text, fc.nat(), (given, seed) => {
        const pieces = piecesOf(given)
        expect(pieces.every(piece => piece.length <= PIECE_CHARACTERS)).toBe(true)
        const at = seed % given.length
        const stretch = Array.from(given.slice(at)).slice(1, 25).join('')
        expect(pieces.some(piece => piece.includes(stretch))).toBe(true)
        for (const piece of pieces) expect(Buffer.from(piece).toString()).toBe(piece)
      }),
      { numRuns: 60 },
    )
  })
  test('nothing to say is nothing to ask', () => {
    expect(piecesOf('')).toEqual([])
    expect(piecesOf('好')).toEqual(['好'])
  })
})

describe('verdict', () => {
  test.each([
    [['pass', 'pass'], 'pass', null],
    [[], 'pass', null],
    [['pass', 'review'], 'held', 'review'],
    [['held', 'review'], 'held', 'review'],
    [['pass', 'held'], 'held', 'failed'],
    [['held', 'risky', 'review'], 'risky', null],
  ] as const)('%j is %s', (answers, verdict, why) => {
    expect(judge(answers)).toEqual({ verdict, why })
  })

  test.each([
    [{ Event: 'wxa_media_check', trace_id: 't', errcode: 0, result: { suggest: 'pass' } }, 'pass'],
    [{ Event: 'wxa_media_check', trace_id: 't', errcode: -1, result: { suggest: 'pass' } }, 'held'],
    [{ Event: 'wxa_media_check', trace_id: 't', errcode: 0, result: { suggest: 'fine' } }, 'held'],
    [{ Event: 'wxa_media_check', trace_id: 't', errcode: 0 }, 'held'],
    [{ Event: 'wxa_media_check', trace_id: { $ne: null }, errcode: 0 }, null],
    [{ Event: 'user_enter', trace_id: 't' }, null],
    [{}, null],
  ])('of a push %j: %s', (event, answer) => {
    expect(readMediaPush(event)?.answer ?? null).toBe(answer)
  })
})
