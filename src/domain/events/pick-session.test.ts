import { pickSession } from './pick-session'

const at = (sessionId: string, startsAtMs: number, more: Partial<Parameters<typeof pickSession>[0][number]> = {}) => ({
  sessionId,
  startsAtMs,
  endsAtMs: startsAtMs + 10,
  signUpOpensAtMs: 0,
  signUpClosesAtMs: startsAtMs,
  capacity: 2,
  taken: 0,
  myStatus: null,
  ...more,
})

describe('the session that a page opens with', () => {
  it('is mine before any other that is open', () => {
    expect(pickSession([at('a', 100), at('b', 200, { myStatus: 'confirmed' })], 50)?.sessionId).toBe('b')
  })

  it('is the first open one, whatever the order of the list', () => {
    expect(pickSession([at('c', 300), at('b', 200), at('a', 100, { taken: 2 })], 50)?.sessionId).toBe('b')
  })

  it('is the next one where none is open, and my cancelled one counts for nothing', () => {
    const sessions = [at('b', 200, { taken: 2, myStatus: 'cancelled' }), at('a', 100, { taken: 2 })]
    expect(pickSession(sessions, 50)?.sessionId).toBe('a')
  })

  it('is the last one when all have ended', () => {
    expect(pickSession([at('a', 100), at('b', 200)], 900)?.sessionId).toBe('b')
    expect(pickSession([], 900)).toBeNull()
  })
})
