export type Signal = 'good' | 'wait' | 'stop'

/** Frequencies in Hz and lengths in ms: up for good, level for a question, a low pair for stop; told apart without looking. */
export const TONES: Record<Signal, readonly (readonly [hz: number, ms: number])[]> = {
  good: [
    [880, 90],
    [1320, 140],
  ],
  wait: [
    [660, 130],
    [0, 60],
    [660, 130],
  ],
  stop: [
    [220, 180],
    [0, 50],
    [196, 260],
  ],
}

const RATE = 8000
const HEADER_BYTES = 44

/** A mono 8-bit WAV file of these tones, about 3 kB. */
export const wavOf = (tones: readonly (readonly [hz: number, ms: number])[]): Uint8Array => {
  const samples = tones.flatMap(([hz, ms]) => {
    const length = Math.round((RATE * ms) / 1000)
    return Array.from({ length }, (_, i) => {
      const edge = Math.min(1, i / 60, (length - i) / 60)
      return hz === 0 ? 128 : Math.round(128 + 100 * edge * Math.sin((2 * Math.PI * hz * i) / RATE))
    })
  })
  const bytes = new Uint8Array(HEADER_BYTES + samples.length)
  const view = new DataView(bytes.buffer)
  const word = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
  }
  word(0, 'RIFF')
  view.setUint32(4, 36 + samples.length, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  word(36, 'data')
  view.setUint32(40, samples.length, true)
  bytes.set(samples, HEADER_BYTES)
  return bytes
}
