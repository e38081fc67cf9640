import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { useCall } from '../../../platform/use-call'
import { a11y } from '../../../ui/a11y'
import { Scanner } from '../../../ui/scanner'
import { useSurroundings } from '../../../ui/surroundings'
import { entrancesOf, type MyDoor, servingOf } from '../serving'
import { text } from '../text'
import { useAsksPlaces } from '../use-asks-places'
import { useDoorPacks } from '../use-door-packs'
import { useRedeem } from '../use-redeem'
import './gate.scss'
import { GateLow } from './gate-low'
import { GateSheets, type OpenSheet } from './gate-sheets'
import { GateStrip } from './gate-strip'
import { GateTools } from './gate-tools'

/** Counts of the other doors come at this pace; one's own scans show at once. */
const COUNTS_EVERY_MS = 10_000

interface GateProps {
  doors: readonly MyDoor[]
  /** These doors are as the function says now; else as the phone remembers them. */
  isFresh: boolean
  sessionId: string
  doorId: string | undefined
  /** False while another page or app covers this one: the camera rests. */
  shown: boolean
}

export const Gate = ({ doors, isFresh, sessionId, doorId, shown }: GateProps) => {
  const { ownBar } = useSurroundings()
  const [wanted, setWanted] = useState<{ lists: readonly string[]; doorId: string | undefined }>({
    lists: [sessionId],
    doorId,
  })
  const [mode, setMode] = useState<{ kind: 'entry' | 'exit'; dry: boolean }>({ kind: 'entry', dry: false })
  const [sheet, setSheet] = useState<OpenSheet>('none')
  const [torch, setTorch] = useState(false)
  const [cameraGone, setCameraGone] = useState(false)
  const serving = servingOf(doors, wanted)
  const served = doors.filter(door => serving?.lists.includes(door.sessionId))
  const counts = useCall(
    checkin.counts,
    { lists: [...(serving?.lists ?? [sessionId])] },
    { everyMs: COUNTS_EVERY_MS, enabled: serving !== null && shown },
  )
  const counted = counts.state === 'ready' ? counts.data.items : null
  const packs = useDoorPacks(served, {
    held: isFresh ? doors.map(door => door.sessionId) : null,
    expected: counted?.reduce((most, one) => Math.max(most, one.expected), 0) ?? 0,
  })
  const asksPlaces = useAsksPlaces(doors, serving)
  const redeem = useRedeem({ serving, served, ...mode, asksPlaces, packs, onAdmitted: counts.reload })
  const { state } = redeem
  // somebody has to answer first: what is pressed then gets the room
  const asks = state.step === 'question' || state.step === 'gift'
  const isBusy = state.step !== 'ready' && state.step !== 'answer'
  const doorName = entrancesOf(served).find(entrance => entrance.doorId === serving?.doorId)?.name ?? ''
  const waitingOf = (one: string) => packs.since.countOf(packs.waitingNonces, one)
  const waitingHere = served.reduce((sum, door) => sum + waitingOf(door.sessionId), 0)
  return (
    <View className={`gt${ownBar ? ' gt-under-bar' : ''}${asks ? ' gt-asks' : ''}`}>
      <View className="gt-eye">
        {cameraGone ? (
          <View className="gt-blind">
            <Text>{text.camera}</Text>
          </View>
        ) : (
          shown && (
            <Scanner
              onCode={redeem.scan}
              onProblem={() => setCameraGone(true)}
              torch={torch}
              paused={isBusy || sheet !== 'none'}
            />
          )
        )}
        <View className="gt-strip">
          <Text className="gt-strip-name">{`${doorName} · ${served.map(titleOf).join('、')}`}</Text>
          <Text className="gt-strip-count" {...a11y('status', [text.entries, sumOf(counted, waitingHere)])}>
            {sumOf(counted, waitingHere)}
          </Text>
        </View>
      </View>
      <View className="gt-low">
        <GateStrip
          cut={redeem.cut}
          hasRoster={packs.asOfMs !== null}
          waiting={packs.waiting}
          dry={mode.dry}
          isOut={mode.kind === 'exit'}
          conflicts={counted?.reduce((sum, one) => sum + one.conflicts, 0) ?? 0}
        />
        <GateLow
          redeem={redeem}
          served={served}
          counts={counted}
          problem={counts.state === 'refused' && !redeem.cut}
          doorId={serving?.doorId ?? ''}
          doorName={doorName}
          rosterAsOfMs={packs.asOfMs}
          isOut={mode.kind === 'exit'}
          waitingOf={waitingOf}
        />
        {!asks && (
          <GateTools
            torch={torch}
            onTorch={setTorch}
            onOpen={setSheet}
            takesWalkIns={served.some(door => door.doorPolicy.walkIns)}
          />
        )}
      </View>
      <GateSheets
        sheet={sheet}
        doors={doors}
        served={served}
        serving={serving}
        packs={packs}
        redeem={redeem}
        mode={mode}
        onCounted={counts.reload}
        onClose={() => setSheet('none')}
        onApply={(chosen, next) => {
          setSheet('none')
          redeem.dismiss()
          setMode(next)
          setWanted(chosen)
        }}
      />
    </View>
  )
}

const titleOf = (door: MyDoor): string => door.sessionTitle || door.eventTitle

/** 23 / 60 over all served sessions, what waits on this phone included; dashes before the first answer. */
const sumOf = (counts: readonly { entered: number; expected: number }[] | null, waiting: number): string =>
  counts
    ? `${counts.reduce((sum, one) => sum + one.entered, waiting)} / ${counts.reduce((sum, one) => sum + one.expected, 0)}`
    : `${waiting > 0 ? waiting : '–'} / –`
