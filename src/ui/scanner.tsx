import { Camera, View } from '@tarojs/components'
import { useRef } from 'react'
import { a11y } from './a11y'
import { makeRepeatFilter } from './scan-repeat'
import './scanner.scss'

export interface ScannerProps {
  onCode: (code: string) => void
  /** The camera is refused or missing: offer typing. */
  onProblem: () => void
  torch?: boolean
  /** While a question is open, codes are let pass by. */
  paused?: boolean
}

/** A continuously reading camera as large as its parent. */
export const Scanner = ({ onCode, onProblem, torch = false, paused = false }: ScannerProps) => {
  const isFresh = useRef(makeRepeatFilter())
  return (
    <View className="scn" {...a11y('img', '扫码画面')}>
      <Camera
        className="scn-camera"
        mode="scanCode"
        devicePosition="back"
        flash={torch ? 'torch' : 'off'}
        onScanCode={event => {
          const code: unknown = event.detail.result
          if (!paused && typeof code === 'string' && isFresh.current(code, Date.now())) onCode(code)
        }}
        onError={onProblem}
      />
      <View className="scn-frame" aria-hidden />
    </View>
  )
}
