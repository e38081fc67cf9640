import { searchOffline } from '../../../domain/checkin/offline-door'
import { hmacSha256 } from '../../../platform/hmac'
import { foundOf } from '../send-attempt'
import type { MyDoor, Serving } from '../serving'
import type { DoorPacks } from '../use-door-packs'
import type { Redeem } from '../use-redeem'
import { QuestionPanel } from './question-panel'
import { SearchSheet } from './search-sheet'
import { SetupSheet } from './setup-sheet'
import { TypeSheet } from './type-sheet'
import { WalkInSheet } from './walk-in-sheet'

export type OpenSheet = 'none' | 'search' | 'setup' | 'type' | 'walkIn'

interface GateSheetsProps {
  sheet: OpenSheet
  doors: readonly MyDoor[]
  served: readonly MyDoor[]
  serving: Serving | null
  packs: DoorPacks
  redeem: Redeem
  mode: { kind: 'entry' | 'exit'; dry: boolean }
  onCounted: () => void
  onClose: () => void
  onApply: (serving: Serving, mode: { kind: 'entry' | 'exit'; dry: boolean }) => void
}

/** Everything that lies over the gate for a moment. */
export const GateSheets = (props: GateSheetsProps) => {
  const { sheet, doors, served, serving, packs, redeem, mode, onCounted, onClose, onApply } = props
  const here = serving && packs.packsOf(serving.lists)
  const { state } = redeem
  return (
    <>
      <SearchSheet
        open={sheet === 'search'}
        lists={serving?.lists ?? []}
        cut={redeem.cut}
        offline={here && (typed => searchOffline(hmacSha256, here, packs.since.of, typed).map(foundOf))}
        onClose={onClose}
        onChoose={found => {
          onClose()
          redeem.admit(found)
        }}
      />
      <TypeSheet
        open={sheet === 'type'}
        onClose={onClose}
        onCode={code => {
          onClose()
          redeem.scan(code)
        }}
      />
      {sheet === 'walkIn' && serving && (
        <WalkInSheet
          doors={served.filter(door => door.doorPolicy.walkIns)}
          serving={serving}
          dry={mode.dry}
          onDone={onCounted}
          onClose={onClose}
        />
      )}
      {sheet === 'setup' && serving && (
        <SetupSheet doors={doors} serving={serving} packs={packs} {...mode} onClose={onClose} onApply={onApply} />
      )}
      {state.step === 'asking' && (
        <QuestionPanel questions={state.questions} onAnswer={redeem.giveAnswers} onClose={redeem.dismiss} />
      )}
    </>
  )
}
