import { ELIGIBILITIES } from '../../../domain/aid/rules'
import { PickField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { RULES_TEXT } from '../rules-text'
import type { ProgrammeRules } from '../shapes'
import { MoneyField } from './money-field'

type Rules = ProgrammeRules['rules']

interface OutcomeProps {
  at: number
  rules: Rules
  onChange: (rules: Rules) => void
}

/** Who a row says yes, no or "people decide" to, and the sentence that is told. */
export const EligibilityOutcome = ({ at, rules, onChange }: OutcomeProps) => {
  const row = rules.eligibility[at]
  if (!row) return null
  const put = (part: Partial<typeof row>) =>
    onChange({ ...rules, eligibility: rules.eligibility.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  return (
    <>
      <PickField
        label={RULES_TEXT.eligibility}
        options={ELIGIBILITIES.map(value => ({ value, label: RULES_TEXT.outcome[value] }))}
        value={row.outcome}
        onChange={outcome => put({ outcome })}
      />
      <RowText code={row.code} text={row.text} onChange={text => put({ text })} />
    </>
  )
}

/** How much a row gives: a sum, or a share up to a sum. */
export const AmountOutcome = ({ at, rules, onChange }: OutcomeProps) => {
  const row = rules.amount[at]
  if (!row) return null
  const put = (part: Partial<typeof row>) =>
    onChange({ ...rules, amount: rules.amount.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  const { outcome } = row
  return (
    <>
      {outcome.kind === 'fixed' ? (
        <MoneyField
          label={RULES_TEXT.fixed}
          fen={outcome.fen}
          onChange={fen => put({ outcome: { ...outcome, fen } })}
        />
      ) : (
        <>
          <TextField
            label={RULES_TEXT.share}
            keyboard="number"
            maxLength={3}
            value={String(Math.round((outcome.num / outcome.den) * 100))}
            onChange={typed =>
              /^([1-9]\d?|100)$/.test(typed) && put({ outcome: { ...outcome, num: Number(typed), den: 100 } })
            }
          />
          <MoneyField
            label={RULES_TEXT.most}
            fen={outcome.mostFen}
            onChange={mostFen => put({ outcome: { ...outcome, mostFen } })}
          />
        </>
      )}
      <RowText code={row.code} text={row.text} onChange={text => put({ text })} />
    </>
  )
}

const RowText = ({ code, text, onChange }: { code: string; text: string; onChange: (text: string) => void }) => (
  <TextField label={`${RULES_TEXT.rowText} ${code}`} maxLength={120} value={text} onChange={onChange} />
)
