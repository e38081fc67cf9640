import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import type { DrawFile } from '../../../domain/draw-replay'
import { call } from '../../../platform/call'
import { noticeOf, type Refused } from '../../../platform/refused'
import { copyText } from '../../../platform/toast'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { DRAW_TEXT } from '../draw-text'
import { useReplay } from '../use-replay'
import type { Draw } from './own-ticket'
import './whole-draw.scss'

/** The second tap: the whole draw on this phone, in parts with a bar; then the file for a computer. */
export const WholeDraw = ({ sessionId }: { sessionId: string }) => {
  const [file, setFile] = useState<DrawFile | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const { state, start } = useReplay()
  const begin = async () => {
    setBusy(true)
    const reply = file ? null : await call(matchmaking.draw, { sessionId, withLines: true })
    setBusy(false)
    setRefused(reply && !reply.ok ? noticeOf('matchmaking', reply) : null)
    const got = file ?? (reply?.ok ? fileOf(reply.data) : null)
    if (!got) return
    setFile(got)
    start(got)
  }
  const isRunning = state !== null && state.findings === null
  return (
    <Card>
      <View className="stack-3">
        {isRunning ? (
          <View className="wd" {...a11y('status', DRAW_TEXT.progress(state.done, state.total))}>
            <View className="wd-bar" aria-hidden>
              <View className="wd-done" style={{ width: `${(state.done * 100) / Math.max(1, state.total)}%` }} />
            </View>
            <Text className="t-second t-tabular">{DRAW_TEXT.progress(state.done, state.total)}</Text>
          </View>
        ) : (
          <Button label={state ? DRAW_TEXT.again : DRAW_TEXT.all} busy={busy} onPress={() => void begin()} />
        )}
        <RefusedNotice refused={refused} />
        {state?.findings?.length === 0 && file && <Notice tone="good" text={DRAW_TEXT.agrees(file.lines.length)} />}
        {state?.findings?.map(one => (
          <Notice key={one} tone="stop" text={DRAW_TEXT.findings[one]} />
        ))}
        {state?.findings && file && (
          <View className="stack-1">
            <Button kind="quiet" label={DRAW_TEXT.copy} onPress={() => copyText(JSON.stringify(file))} />
            <Text className="t-second">{DRAW_TEXT.copyNote}</Text>
          </View>
        )}
      </View>
    </Card>
  )
}

/** What the command line reads: the published draw and nothing of mine. */
const fileOf = ({ drawn, commitmentHex, rootHex, numberName, quotas, lines }: Draw): DrawFile | null =>
  drawn && {
    version: 'v1',
    commitmentHex,
    rootHex,
    secretHex: drawn.secretHex,
    numberName,
    digits: drawn.digits,
    quotas,
    lines,
    result: drawn.result,
  }
