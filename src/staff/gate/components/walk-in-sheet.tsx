import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { call } from '../../../platform/call'
import { serverNowMs } from '../../../platform/clock'
import { newRequestId } from '../../../platform/request-id'
import { signal } from '../../../platform/signal'
import { toast } from '../../../platform/toast'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { errorText } from '../../../ui/error-text'
import { TextField } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { Stepper } from '../../../ui/toggle'
import { isUnsure } from '../answers'
import { scanQueue } from '../offline-scans'
import type { MyDoor, Serving } from '../serving'
import { text } from '../text'

interface WalkInSheetProps {
  /** Served sessions that take guests without a sign-up; at least one. */
  doors: readonly MyDoor[]
  serving: Serving
  dry: boolean
  onDone: () => void
  onClose: () => void
}

/** A guest without a sign-up: how many they are, and at will how to call them. Without a network it is uploaded later. */
export const WalkInSheet = ({ doors, serving, dry, onDone, onClose }: WalkInSheetProps) => {
  const [sessionId, setSessionId] = useState(doors[0]?.sessionId ?? '')
  const [places, setPlaces] = useState(1)
  const [name, setName] = useState('')
  const [nonce] = useState(newRequestId)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const done = (said: string) => {
    signal('good')
    toast(said)
    onDone()
    onClose()
  }
  const write = async () => {
    if (dry) return done(`${text.dry}：${text.walkInDone(places)}`)
    setBusy(true)
    const named = name.trim() === '' ? {} : { name: name.trim() }
    const guest = { sessionId, nonce, doorId: serving.doorId, places, ...named }
    const reply = await call(checkin.walkIn, guest)
    setBusy(false)
    if (reply.ok) return done(text.walkInDone(places))
    if (!isUnsure(reply.code)) return setProblem(errorText('checkin', reply.code))
    const isKept = await scanQueue().keep(nonce, { ...guest, kind: 'walkIn', atMs: serverNowMs() })
    if (isKept) return done(text.walkInKept(places))
    setProblem(text.notSent)
  }
  return (
    <Sheet open title={text.walkIn} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{text.walkInNote}</Text>
        {doors.length > 1 && (
          <Chips
            label={text.walkInSession}
            options={doors.map(door => ({ value: door.sessionId, label: door.sessionTitle || door.eventTitle }))}
            value={sessionId}
            onChange={setSessionId}
          />
        )}
        <Stepper label={text.walkInPlaces} unit=" 位" value={places} min={1} max={10} onChange={setPlaces} />
        <TextField
          label={text.walkInName}
          hint={text.walkInNameHint}
          optional
          value={name}
          maxLength={20}
          onChange={setName}
        />
        {problem !== null && <Text className="t-stop">{problem}</Text>}
        <Button label={text.walkInVerb} kind="main" busy={busy} onPress={write} />
      </View>
    </Sheet>
  )
}
