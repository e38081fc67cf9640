import { useEffect, useRef, useState } from 'react'
import { beginReplay, type DrawFile, type DrawFinding, stepReplay } from '../../domain/draw-replay'
import { serverNowMs } from '../../platform/clock'
import { drawHash } from '../../platform/draw-hash'

/** A part takes about so long, so that the page answers every tap in between. */
const PART_MS = 24
const FIRST_PART = 16
const MOST_A_PART = 4096

export interface ReplayState {
  readonly done: number
  readonly total: number
  readonly findings: readonly DrawFinding[] | null
}

/** Runs a published draw again on this phone, in parts with pauses between; leaving the page ends it. */
export const useReplay = () => {
  const [state, setState] = useState<ReplayState | null>(null)
  const run = useRef(0)
  useEffect(
    () => () => {
      run.current += 1
    },
    [],
  )
  const start = (file: DrawFile) => {
    run.current += 1
    const mine = run.current
    let replay = beginReplay(file)
    let part = FIRST_PART
    const goOn = () => {
      if (run.current !== mine) return
      const fromMs = serverNowMs()
      replay = stepReplay(drawHash, replay, part)
      const tookMs = serverNowMs() - fromMs
      part = Math.min(MOST_A_PART, Math.max(1, tookMs < PART_MS ? part * 2 : Math.ceil(part / 2)))
      setState({ done: replay.done, total: replay.total, findings: replay.findings })
      if (!replay.findings) setTimeout(goOn, 0)
    }
    setState({ done: 0, total: replay.total, findings: null })
    setTimeout(goOn, 0)
  }
  return { state, start }
}
