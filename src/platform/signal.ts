import Taro from '@tarojs/taro'
import { soundFile } from './sound-file'
import { type Signal, TONES, wavOf } from './tones'

const players = new Map<Signal, Taro.InnerAudioContext>()

const playerOf = (kind: Signal): Taro.InnerAudioContext => {
  const known = players.get(kind)
  if (known) return known
  const player = Taro.createInnerAudioContext()
  player.src = soundFile(kind, wavOf(TONES[kind]))
  players.set(kind, player)
  return player
}

const buzz = (type: 'heavy' | 'light'): void => {
  Taro.vibrateShort({ type }).catch(() => undefined)
}

/** Sound and vibration for a scan: at once, and never in the way of the result when the phone cannot. */
export const signal = (kind: Signal): void => {
  buzz(kind === 'good' ? 'light' : 'heavy')
  if (kind === 'stop') setTimeout(() => buzz('heavy'), 180)
  try {
    const player = playerOf(kind)
    player.stop()
    player.play()
  } catch {
    // A phone without sound still shows and vibrates.
  }
}

/** Makes the three sounds ready before the first scan. */
export const warmSignals = (): void => {
  try {
    for (const kind of ['good', 'wait', 'stop'] as const) playerOf(kind)
  } catch {
    // As above: the colours and words stand alone.
  }
}
