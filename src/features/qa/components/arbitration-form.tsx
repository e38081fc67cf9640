import { useState } from 'react'
import { type ArbitrationDeadline, arbitrationDeadline } from '../../../domain/qa/calculators/arbitration'
import { serverNowMs } from '../../../platform/clock'
import { Chips } from '../../../ui/chips'
import { DateField } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import { dayKey } from '../../../ui/time-text'
import { ARBITRATION_TEXT } from '../calculator-text'
import { dateWords } from '../text'
import { Outcome } from './outcome'

const ABOUTS = (['wages', 'other'] as const).map(value => ({ value, label: ARBITRATION_TEXT.abouts[value] }))
const EMPLOYED = (['still', 'gone'] as const).map(value => ({ value, label: ARBITRATION_TEXT[value] }))

export const ArbitrationForm = () => {
  const today = dayKey(serverNowMs())
  const [about, setAbout] = useState<'wages' | 'other'>('wages')
  const [employed, setEmployed] = useState<'still' | 'gone'>('still')
  const [leftOn, setLeft] = useState('')
  const [knewOn, setKnew] = useState('')
  const [claimedOn, setClaimed] = useState('')
  const byWages = about === 'wages'
  const gone = employed === 'gone'
  const isFilled = byWages ? !gone || leftOn !== '' : knewOn !== ''
  const deadline = isFilled
    ? arbitrationDeadline({
        about,
        knewOn: knewOn || today,
        leftOn: byWages && gone ? leftOn : null,
        claimedOn: claimedOn || null,
        today,
      })
    : null
  const hasLimit = !byWages || gone
  return (
    <>
      <Field label={ARBITRATION_TEXT.about}>
        <Chips label={ARBITRATION_TEXT.about} options={ABOUTS} value={about} onChange={setAbout} />
      </Field>
      {byWages && (
        <Field label={ARBITRATION_TEXT.employed}>
          <Chips label={ARBITRATION_TEXT.employed} options={EMPLOYED} value={employed} onChange={setEmployed} />
        </Field>
      )}
      {byWages && gone && <DateField label={ARBITRATION_TEXT.left} value={leftOn} end={today} onChange={setLeft} />}
      {!byWages && (
        <DateField
          label={ARBITRATION_TEXT.knew}
          hint={ARBITRATION_TEXT.knewHint}
          value={knewOn}
          end={today}
          onChange={setKnew}
        />
      )}
      {hasLimit && (
        <DateField
          label={ARBITRATION_TEXT.claimed}
          hint={ARBITRATION_TEXT.claimedHint}
          optional
          value={claimedOn}
          end={today}
          onChange={setClaimed}
        />
      )}
      <Outcome kind="arbitration" {...wordsOf(deadline)} />
    </>
  )
}

const wordsOf = (deadline: ArbitrationDeadline | null): { answer: string | null; note?: string; warning?: string } => {
  if (!deadline) return { answer: null }
  const { lastDay, daysLeft } = deadline
  if (lastDay === null || daysLeft === null)
    return { answer: ARBITRATION_TEXT.noLimit, note: ARBITRATION_TEXT.noLimitNote }
  const answer = ARBITRATION_TEXT.lastDay(dateWords(lastDay))
  if (daysLeft > 0) return { answer, note: ARBITRATION_TEXT.daysLeft(daysLeft) }
  return { answer, warning: daysLeft === 0 ? ARBITRATION_TEXT.today : ARBITRATION_TEXT.over(-daysLeft) }
}
