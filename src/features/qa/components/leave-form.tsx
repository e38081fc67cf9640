import { useState } from 'react'
import { annualLeave, LEAVE_LOSSES, type LeaveLoss } from '../../../domain/qa/calculators/annual-leave'
import { serverNowMs } from '../../../platform/clock'
import { DateField, PickField } from '../../../ui/choice-field'
import { dayKey } from '../../../ui/time-text'
import { Stepper } from '../../../ui/toggle'
import { LEAVE_TEXT } from '../calculator-text'
import { Outcome } from './outcome'

const LOSSES = LEAVE_LOSSES.map(value => ({ value, label: LEAVE_TEXT.losses[value] }))
const MOST_YEARS = 45

export const LeaveForm = () => {
  const [workedYears, setYears] = useState(5)
  const [joinedOn, setJoined] = useState('')
  const [loss, setLoss] = useState<LeaveLoss>('none')
  const today = dayKey(serverNowMs())
  const { days, fullDays } = annualLeave({ workedYears, joinedOn: joinedOn || null, loss })
  const partial = joinedOn !== '' && days < fullDays ? LEAVE_TEXT.full(fullDays) : LEAVE_TEXT.whole
  const note = fullDays === 0 ? LEAVE_TEXT.tooShort : loss !== 'none' ? LEAVE_TEXT.lost : partial
  return (
    <>
      <Stepper
        label={LEAVE_TEXT.years}
        unit={LEAVE_TEXT.yearsUnit}
        value={workedYears}
        min={0}
        max={MOST_YEARS}
        onChange={setYears}
      />
      <DateField
        label={LEAVE_TEXT.joined}
        hint={LEAVE_TEXT.joinedHint}
        optional
        value={joinedOn}
        start={`${today.slice(0, 4)}-01-01`}
        end={`${today.slice(0, 4)}-12-31`}
        onChange={setJoined}
      />
      <PickField label={LEAVE_TEXT.loss} options={LOSSES} value={loss} onChange={setLoss} />
      <Outcome kind="annualLeave" answer={LEAVE_TEXT.days(days)} note={note} />
    </>
  )
}
