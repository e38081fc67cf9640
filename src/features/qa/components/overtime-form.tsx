import { useState } from 'react'
import { readYuan, yuanText } from '../../../domain/qa/calculators/amounts'
import { overtimePay } from '../../../domain/qa/calculators/overtime-pay'
import { TextField } from '../../../ui/field'
import { CALCULATOR_TEXT, OVERTIME_TEXT } from '../calculator-text'
import { Outcome } from './outcome'

const KINDS = ['workday', 'restDay', 'holiday'] as const
const MOST_HOURS = 300

/** Hours with one decimal, null where they are none; an empty field is none worked. */
const readHours = (typed: string): number | null => {
  if (typed.trim() === '') return 0
  const hours = /^\d{1,3}(\.\d)?$/.test(typed.trim()) ? Number(typed) : Number.NaN
  return hours <= MOST_HOURS ? hours : null
}

export const OvertimeForm = () => {
  const [wage, setWage] = useState('')
  const [typed, setTyped] = useState({ workday: '', restDay: '', holiday: '' })
  const monthlyWageFen = readYuan(wage)
  const [workdayHours, restDayHours, holidayHours] = KINDS.map(kind => readHours(typed[kind]))
  const pay =
    monthlyWageFen !== null &&
    typeof workdayHours === 'number' &&
    typeof restDayHours === 'number' &&
    typeof holidayHours === 'number'
      ? overtimePay({ monthlyWageFen, workdayHours, restDayHours, holidayHours })
      : null
  const fen = pay && { workday: pay.workdayFen, restDay: pay.restDayFen, holiday: pay.holidayFen }
  const yuan = (amount: number) => OVERTIME_TEXT.yuan(yuanText(amount))
  return (
    <>
      <TextField
        label={CALCULATOR_TEXT.wage}
        hint={OVERTIME_TEXT.wageHint}
        keyboard="number"
        maxLength={12}
        value={wage}
        onChange={setWage}
        error={wage !== '' && monthlyWageFen === null ? CALCULATOR_TEXT.wageWrong : null}
      />
      {KINDS.map(kind => (
        <TextField
          key={kind}
          label={OVERTIME_TEXT[kind]}
          keyboard="number"
          maxLength={5}
          value={typed[kind]}
          onChange={value => setTyped({ ...typed, [kind]: value })}
          error={readHours(typed[kind]) === null ? OVERTIME_TEXT.hoursWrong : null}
        />
      ))}
      <Outcome
        kind="overtimePay"
        answer={pay && yuan(pay.totalFen)}
        facts={
          pay && fen
            ? [
                { label: OVERTIME_TEXT.hourly, value: yuan(pay.hourlyFen) },
                ...KINDS.filter(kind => fen[kind] > 0).map(kind => ({
                  label: OVERTIME_TEXT.lines[kind],
                  value: yuan(fen[kind]),
                })),
              ]
            : []
        }
        warning={pay?.aboveLimit ? OVERTIME_TEXT.aboveLimit : null}
      />
    </>
  )
}
