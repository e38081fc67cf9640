import { REDEEM_REFUSALS } from '../../domain/checkin/refusals'
import { COMMON_REFUSALS } from '../../domain/refusal'
import { isUnsure, signalOf, signOf } from './answers'
import { factsOf } from './facts'

const NOW = Date.UTC(2026, 10, 23, 11)

describe('the words of the door', () => {
  it.each([...REDEEM_REFUSALS, ...COMMON_REFUSALS, 'OFFLINE'])('%s is two or three characters', code => {
    expect(signOf(code).word).toMatch(/^\p{Script=Han}{2,3}$/u)
    expect(['wait', 'stop']).toContain(signOf(code).tone)
  })

  it('only what nobody knows the outcome of is tried again', () => {
    const all = [...REDEEM_REFUSALS, ...COMMON_REFUSALS, 'OFFLINE']
    expect(all.filter(isUnsure)).toEqual(['BUSY', 'INTERNAL', 'OFFLINE'])
  })

  it('an old code that was admitted sounds like a question', () => {
    const pass = {
      ok: true,
      kind: 'entry',
      offline: false,
      dry: false,
      undo: null,
      nameMasked: '',
      unionName: '',
      sessionId: '',
      places: 1,
      placesTotal: 1,
      placesUsed: 1,
    } as const
    expect(signalOf({ ...pass, atMs: NOW, amber: true })).toBe('wait')
    expect(signalOf({ ...pass, atMs: NOW, amber: false })).toBe('good')
  })
})

describe('what a refusal tells', () => {
  it.each([
    [
      { nameMasked: '王*明', atMs: NOW - 180_000, doorName: '东门', places: 4, used: 4 },
      ['王*明', '18:57（3 分钟前） 从东门入场', '共 4 位，已进 4 位'],
    ],
    [{ places: 4, used: 3, left: 1 }, ['共 4 位，已进 3 位', '还有 1 位没有进场']],
    [{ opensAtMs: NOW + 3_600_000 }, ['今天 20:00 开始入场']],
    [{ closedAtMs: NOW - 3_600_000 }, ['今天 18:00 已停止入场']],
    [{ ageSeconds: 300 }, ['这是 5 分钟前的码，请对方打开页面刷新']],
    [{ ageSeconds: -90 }, ['对方手机的时间不准，请他打开自动校时']],
    [undefined, []],
  ])('%j', (details, lines) => {
    expect(factsOf(details, NOW)).toEqual(lines)
  })
})
