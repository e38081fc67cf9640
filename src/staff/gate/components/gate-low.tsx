import type { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import type { MyDoor } from '../serving'
import type { Redeem } from '../use-redeem'
import { AnswerPanel } from './answer-panel'
import { CountPanel } from './count-panel'
import { GiftPanel } from './gift-panel'
import { PlacesPanel } from './places-panel'

interface GateLowProps {
  redeem: Redeem
  served: readonly MyDoor[]
  counts: Output<typeof checkin.counts>['items'] | null
  problem: boolean
  doorId: string
  doorName: string
  rosterAsOfMs: number | null
  isOut: boolean
  waitingOf: (sessionId: string) => number
}

/** The lower half: an answer, a question before it, or the counts while nobody stands there. */
export const GateLow = ({ redeem, served, rosterAsOfMs, ...idle }: GateLowProps) => {
  const { state } = redeem
  switch (state.step) {
    case 'answer': {
      const answered = state.answer.ok ? state.answer.sessionId : null
      const title = served.length > 1 ? (served.find(one => one.sessionId === answered)?.sessionTitle ?? '') : ''
      return (
        <AnswerPanel
          answer={state.answer}
          sessionTitle={title}
          rosterAsOfMs={rosterAsOfMs}
          undoProblem={redeem.undoProblem}
          onRetry={redeem.retry}
          onUndo={redeem.undo}
        />
      )
    }
    case 'question':
      return (
        <PlacesPanel
          found={state.found}
          isGift={state.attempt.confirmed}
          onChoose={redeem.choosePlaces}
          onClose={redeem.dismiss}
        />
      )
    case 'gift':
      return (
        <GiftPanel
          festival={state.festival}
          found={state.found}
          onConfirm={redeem.confirmGift}
          onClose={redeem.dismiss}
        />
      )
    default:
      return <CountPanel doors={served} checking={state.step === 'checking'} {...idle} />
  }
}
