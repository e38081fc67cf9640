import { useState } from 'react'
import { CONTRACT_KINDS, type ContractKind, probationLimit } from '../../../domain/qa/calculators/probation'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { Stepper } from '../../../ui/toggle'
import { PROBATION_TEXT } from '../calculator-text'
import { Outcome } from './outcome'

const KINDS = CONTRACT_KINDS.map(value => ({ value, label: PROBATION_TEXT.kinds[value] }))
const MOST_MONTHS = 120

export const ProbationForm = () => {
  const [kind, setKind] = useState<ContractKind>('fixed')
  const [months, setMonths] = useState(12)
  const limit = probationLimit(kind, months)
  return (
    <>
      <Field label={PROBATION_TEXT.kind}>
        <Chips label={PROBATION_TEXT.kind} options={KINDS} value={kind} onChange={setKind} />
      </Field>
      {kind === 'fixed' && (
        <Stepper
          label={PROBATION_TEXT.months}
          unit={PROBATION_TEXT.monthsUnit}
          value={months}
          min={1}
          max={MOST_MONTHS}
          onChange={setMonths}
        />
      )}
      <Outcome
        kind="probation"
        answer={PROBATION_TEXT.limit(limit)}
        note={limit === 0 ? PROBATION_TEXT.none : PROBATION_TEXT.some}
      />
    </>
  )
}
