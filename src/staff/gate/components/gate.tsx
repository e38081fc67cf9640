import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { useCall } from '../../../platform/use-call'
import { a11y } from '../../../ui/a11y'
import { Icon, type IconName } from '../../../ui/icon'
import { Scanner } from '../../../ui/scanner'
import { useSurroundings } from '../../../ui/surroundings'
import { entrancesOf, type MyDoor, servingOf } from '../serving'
import { text } from '../text'
import { useAsksPlaces } from '../use-asks-places'
import { useRedeem } from '../use-redeem'
import { AnswerPanel } from './answer-panel'
import { CountPanel } from './count-panel'
import './gate.scss'
import { PlacesPanel } from './places-panel'
import { SearchSheet } from './search-sheet'
import { SetupSheet } from './setup-sheet'
import { TypeSheet } from './type-sheet'

/** Counts of the other doors come at this pace; one's own scans show at once. */
const COUNTS_EVERY_MS = 10_000

type OpenSheet = 'none' | 'search' | 'setup' | 'type'

interface GateProps {
  doors: readonly MyDoor[]
  sessionId: string
  doorId: string | undefined
  /** False while another page or app covers this one: the camera rests. */
  shown: boolean
}

export const Gate = ({ doors, sessionId, doorId, shown }: GateProps) => {
  const { ownBar } = useSurroundings()
  const [wanted, setWanted] = useState<{ lists: readonly string[]; doorId: string | undefined }>({
    lists: [sessionId],
    doorId,
  })
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
  const asksPlaces = useAsksPlaces(doors, serving)
  const redeem = useRedeem({ serving, asksPlaces, onAdmitted: counts.reload })
  const { state } = redeem
  const close = () => setSheet('none')
  const counted = counts.state === 'ready' ? counts.data.items : null
  const doorName = entrancesOf(served).find(entrance => entrance.doorId === serving?.doorId)?.name ?? ''
  const answered = state.step === 'answer' && state.answer.ok ? state.answer.sessionId : null
  const answeredTitle = served.length > 1 ? (served.find(one => one.sessionId === answered)?.sessionTitle ?? '') : ''
  return (
    <View className={`gt${ownBar ? ' gt-under-bar' : ''}`}>
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
              paused={state.step === 'checking' || state.step === 'question' || sheet !== 'none'}
            />
          )
        )}
        <View className="gt-strip">
          <Text className="gt-strip-name">{`${doorName} · ${served.map(titleOf).join('、')}`}</Text>
          <Text className="gt-strip-count" {...a11y('status', [text.entries, sumOf(counted)])}>
            {sumOf(counted)}
          </Text>
        </View>
      </View>
      <View className="gt-low">
        {state.step === 'answer' ? (
          <AnswerPanel answer={state.answer} sessionTitle={answeredTitle} onRetry={redeem.retry} />
        ) : state.step === 'question' ? (
          <PlacesPanel found={state.found} onChoose={redeem.choosePlaces} onClose={redeem.dismiss} />
        ) : (
          <CountPanel
            doors={served}
            counts={counted}
            doorId={serving?.doorId ?? ''}
            doorName={doorName}
            checking={state.step === 'checking'}
            problem={counts.state === 'refused'}
          />
        )}
        <View className="gt-tools">
          <Tool icon="search" label={text.byHand} onPress={() => setSheet('search')} />
          <Tool icon="sliders" label={text.setup} onPress={() => setSheet('setup')} />
          <Tool icon="keyboard" label={text.typeCode} onPress={() => setSheet('type')} />
          {process.env.TARO_ENV === 'weapp' && (
            <Tool icon="torch" label={torch ? text.torchOff : text.torchOn} onPress={() => setTorch(!torch)} />
          )}
        </View>
      </View>
      <SearchSheet
        open={sheet === 'search'}
        lists={serving?.lists ?? []}
        onClose={close}
        onChoose={found => {
          close()
          redeem.admit(found)
        }}
      />
      <TypeSheet
        open={sheet === 'type'}
        onClose={close}
        onCode={code => {
          close()
          redeem.scan(code)
        }}
      />
      {sheet === 'setup' && serving && (
        <SetupSheet
          doors={doors}
          serving={serving}
          onClose={close}
          onApply={chosen => {
            close()
            redeem.dismiss()
            setWanted(chosen)
          }}
        />
      )}
    </View>
  )
}

const Tool = ({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) => (
  <View className="gt-tool" onClick={onPress} {...a11y('button', [label])}>
    <Icon name={icon} />
    <Text>{label}</Text>
  </View>
)

const titleOf = (door: MyDoor): string => door.sessionTitle || door.eventTitle

/** 23 / 60 over all served sessions; dashes before the first answer. */
const sumOf = (counts: readonly { entered: number; expected: number }[] | null): string =>
  counts
    ? `${counts.reduce((sum, one) => sum + one.entered, 0)} / ${counts.reduce((sum, one) => sum + one.expected, 0)}`
    : '– / –'
