import { Input, Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { textControl } from './a11y'
import { makeRepeatFilter } from './scan-repeat'
import './scanner.scss'

interface ScannerProps {
  onCode: (code: string) => void
  onProblem: () => void
  torch?: boolean
  paused?: boolean
}

declare global {
  interface Window {
    /** A test's or a USB scanner's way in: the code as the camera would report it. */
    __scan?: (code: string) => void
  }
}

/** A browser has no WeChat camera: codes are typed, pasted, read by a USB scanner, or injected by a test. */
export const Scanner = ({ onCode, paused = false }: ScannerProps) => {
  const [typed, setTyped] = useState('')
  const isFresh = useRef(makeRepeatFilter())
  const latest = useRef({ onCode, paused })
  latest.current = { onCode, paused }
  useEffect(() => {
    window.__scan = code => {
      if (!latest.current.paused && isFresh.current(code, Date.now())) latest.current.onCode(code)
    }
    return () => {
      delete window.__scan
    }
  }, [])
  const submit = () => {
    if (typed.trim() === '' || paused) return
    onCode(typed.trim())
    setTyped('')
  }
  return (
    <View className="scn scn-typed">
      <Text className="scn-hint">浏览器里没有微信相机。请用扫码枪，或把入场码输入在这里，按回车。</Text>
      <Input
        className="fd-input scn-input"
        value={typed}
        focus
        placeholder="U1…"
        onInput={event => setTyped(event.detail.value)}
        onConfirm={submit}
        {...textControl('入场码')}
      />
    </View>
  )
}
