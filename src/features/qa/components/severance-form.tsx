import { useState } from 'react'
import { readYuan, yuanText } from '../../../domain/qa/calculators/amounts'
import { severance } from '../../../domain/qa/calculators/severance'
import { serverNowMs } from '../../../platform/clock'
import { DateField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { dayKey } from '../../../ui/time-text'
import { CALCULATOR_TEXT, SEVERANCE_TEXT } from '../calculator-text'
import { Outcome } from './outcome'

/** The law that the months follow begins there; earlier years have rules of their own. */
const FIRST_DAY = '2008-01-01'

export const SeveranceForm = () => {
  const [startedOn, setStarted] = useState('')
  const [endedOn, setEnded] = useState(() => dayKey(serverNowMs()))
  const [wage, setWage] = useState('')
  const [average, setAverage] = useState('')
  const monthlyWageFen = readYuan(wage)
  const averageWageFen = readYuan(average)
  const backwards = startedOn !== '' && endedOn < startedOn
  const result =
    startedOn !== '' && monthlyWageFen !== null
      ? severance({ startedOn, endedOn, monthlyWageFen, averageWageFen })
      : null
  const wrong = (typed: string, fen: number | null) => (typed !== '' && fen === null ? CALCULATOR_TEXT.wageWrong : null)
  return (
    <>
      <DateField label={SEVERANCE_TEXT.started} value={startedOn} start={FIRST_DAY} onChange={setStarted} />
      <DateField
        label={SEVERANCE_TEXT.ended}
        value={endedOn}
        start={FIRST_DAY}
        onChange={setEnded}
        error={backwards ? SEVERANCE_TEXT.wrongDays : null}
      />
      <TextField
        label={CALCULATOR_TEXT.wage}
        hint={CALCULATOR_TEXT.wageHint}
        keyboard="number"
        maxLength={12}
        value={wage}
        onChange={setWage}
        error={wrong(wage, monthlyWageFen)}
      />
      <TextField
        label={SEVERANCE_TEXT.average}
        hint={SEVERANCE_TEXT.averageHint}
        optional
        keyboard="number"
        maxLength={12}
        value={average}
        onChange={setAverage}
        error={wrong(average, averageWageFen)}
      />
      <Outcome
        kind="severance"
        answer={result && SEVERANCE_TEXT.months(result.months)}
        {...(result && { note: SEVERANCE_TEXT.amount(yuanText(result.amountFen)) })}
        facts={
          result ? [{ label: SEVERANCE_TEXT.unlawful, value: SEVERANCE_TEXT.amount(yuanText(result.unlawfulFen)) }] : []
        }
        warning={result?.capped ? SEVERANCE_TEXT.capped : null}
      />
    </>
  )
}
