import { TONES, wavOf } from './tones'

test.each(['good', 'wait', 'stop'] as const)('%s is a small, well-formed WAV that starts and ends in silence', kind => {
  const bytes = wavOf(TONES[kind])
  const view = new DataView(bytes.buffer)
  expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('RIFF')
  expect(view.getUint32(4, true)).toBe(bytes.length - 8)
  expect(view.getUint32(40, true)).toBe(bytes.length - 44)
  expect(bytes.length).toBeLessThan(6000)
  expect([bytes[44], bytes[bytes.length - 1]].every(level => Math.abs((level ?? 0) - 128) < 8)).toBe(true)
})
