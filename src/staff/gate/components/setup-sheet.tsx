import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { serverNowMs } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Sheet } from '../../../ui/sheet'
import { spanText } from '../../../ui/time-text'
import { Check, Toggle } from '../../../ui/toggle'
import { entrancesOf, lastDoor, MOST_LISTS, type MyDoor, type Serving, servingOf } from '../serving'
import { text } from '../text'
import type { DoorPacks } from '../use-door-packs'
import { RosterSection } from './roster-section'

interface SetupSheetProps {
  doors: readonly MyDoor[]
  serving: Serving
  kind: 'entry' | 'exit'
  dry: boolean
  packs: DoorPacks
  onApply: (serving: Serving, mode: { kind: 'entry' | 'exit'; dry: boolean }) => void
  onClose: () => void
}

/** Which sessions this phone serves, and at which entrance it stands. */
export const SetupSheet = ({ doors, serving, packs, onApply, onClose, ...mode }: SetupSheetProps) => {
  const [lists, setLists] = useState<readonly string[]>(serving.lists)
  const [doorId, setDoorId] = useState(serving.doorId)
  const [kind, setKind] = useState(mode.kind)
  const [dry, setDry] = useState(mode.dry)
  const chosen = servingOf(doors, { lists, doorId })
  const nowMs = serverNowMs()
  const turn = (sessionId: string, on: boolean) =>
    setLists(on ? [...lists, sessionId].slice(0, MOST_LISTS) : lists.filter(one => one !== sessionId))
  const apply = () => {
    if (!chosen) return
    lastDoor.write(chosen.doorId)
    onApply(chosen, { kind: scansOut ? kind : 'entry', dry })
  }
  const served = doors.filter(({ sessionId }) => lists.includes(sessionId))
  const entrances = entrancesOf(served)
  const scansOut = served.some(door => door.doorPolicy.reentry)
  return (
    <Sheet open title={text.setup} onClose={onClose}>
      <View className="stack-4">
        <View className="stack">
          <Text className="t-strong">{text.sessions}</Text>
          <Text className="t-second">{text.sessionsNote}</Text>
          {doors.map(door => (
            <Check
              key={door.sessionId}
              label={`${door.eventTitle} ${door.sessionTitle}`}
              value={lists.includes(door.sessionId)}
              onChange={on => turn(door.sessionId, on)}
            >
              <View className="stack">
                <Text>{[door.eventTitle, door.sessionTitle].filter(Boolean).join(' · ')}</Text>
                <Text className="t-second">{spanText(door.startsAtMs, door.endsAtMs, nowMs)}</Text>
              </View>
            </Check>
          ))}
        </View>
        {chosen && (
          <View className="stack-2">
            <Text className="t-strong">{text.entrance}</Text>
            <Chips
              label={text.entrance}
              options={entrances.map(entrance => ({ value: entrance.doorId, label: entrance.name }))}
              value={chosen.doorId}
              onChange={setDoorId}
            />
          </View>
        )}
        {scansOut && (
          <View className="stack-2">
            <Text className="t-strong">{text.direction}</Text>
            <Chips
              label={text.direction}
              options={[
                { value: 'entry', label: text.directions.entry },
                { value: 'exit', label: text.directions.exit },
              ]}
              value={kind}
              onChange={setKind}
            />
          </View>
        )}
        <Toggle label={text.dryToggle} note={text.dryToggleNote} value={dry} onChange={setDry} />
        <RosterSection packs={packs} />
        {!chosen && <Text className="t-stop">{text.noneChosen}</Text>}
        <Button label={text.apply} kind="main" disabled={!chosen} onPress={apply} />
      </View>
    </Sheet>
  )
}
