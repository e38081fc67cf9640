import type { ReactNode } from 'react'
import { useState } from 'react'
import { CALCULATORS, type Calculator } from '../../../../domain/qa/words'
import { useRouteParams } from '../../../../platform/navigation'
import { PickField } from '../../../../ui/choice-field'
import { Page } from '../../../../ui/page'
import { CALCULATOR_TEXT } from '../../calculator-text'
import { ArbitrationForm } from '../../components/arbitration-form'
import { LeaveForm } from '../../components/leave-form'
import { OvertimeForm } from '../../components/overtime-form'
import { ProbationForm } from '../../components/probation-form'
import { SeveranceForm } from '../../components/severance-form'
import { CALCULATOR_WORDS } from '../../text'

const FORMS: Record<Calculator, () => ReactNode> = {
  annualLeave: LeaveForm,
  overtimePay: OvertimeForm,
  severance: SeveranceForm,
  probation: ProbationForm,
  arbitration: ArbitrationForm,
}
const CHOICES = CALCULATORS.map(value => ({ value, label: CALCULATOR_WORDS[value].title }))

/** Where the answer is a number: worked out on the phone, nothing is sent. */
export default function CalculatorPage() {
  const asked = useRouteParams('features/qa/pages/calculator/index').kind
  const [kind, setKind] = useState<Calculator>(CALCULATORS.find(one => one === asked) ?? 'annualLeave')
  const Form = FORMS[kind]
  return (
    <Page title={CALCULATOR_TEXT.title}>
      <PickField label={CALCULATOR_TEXT.pick} options={CHOICES} value={kind} onChange={setKind} />
      <Form />
    </Page>
  )
}
