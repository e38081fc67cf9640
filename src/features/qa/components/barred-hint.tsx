import { claimAge } from '../../../domain/qa/threads/urgency'
import { serverNowMs } from '../../../platform/clock'
import { open } from '../../../platform/navigation'
import { Notice } from '../../../ui/notice'
import { dayKey } from '../../../ui/time-text'
import { FORM_TEXT } from '../thread-text'

/** What the day of a dispute means for the one year of arbitration, as soon as it is chosen; nothing where there is time. */
export const BarredHint = ({ on }: { on: string }) => {
  if (on === '') return null
  const age = claimAge(on, dayKey(serverNowMs()))
  if (age === 'fine') return null
  if (age === 'toCome') return <Notice tone="wait" text={FORM_TEXT.toCome} />
  return (
    <Notice
      tone="wait"
      text={age === 'over' ? FORM_TEXT.barredOver : FORM_TEXT.barred}
      action={{
        label: FORM_TEXT.count,
        onPress: () => open('features/qa/pages/calculator/index', { kind: 'arbitration' }),
      }}
    />
  )
}
