import { Text, View } from '@tarojs/components'
import { typedCard } from '../../../domain/aid/identifiers'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { Check } from '../../../ui/toggle'
import type { Content } from '../apply-draft'
import { cardError } from '../apply-problems'
import { APPLY_TEXT } from '../text'

export interface BankFieldsProps {
  bank: Content['bank']
  onChange: (bank: Content['bank']) => void
  /** A number without a check digit may be said to be a passbook's; the intake looks at it. */
  passbook?: boolean
}

/** Where the money goes; also for another account after the bank's no. */
export const BankFields = ({ bank, onChange, passbook = false }: BankFieldsProps) => {
  const read = typedCard(bank.card)
  const isOdd = !read.ok && read.problem === 'LUHN'
  return (
    <Card>
      <View className="stack-3">
        <TextField
          label={APPLY_TEXT.holder}
          value={bank.holder}
          maxLength={40}
          onChange={holder => onChange({ ...bank, holder })}
        />
        <TextField
          label={APPLY_TEXT.bankName}
          value={bank.bankName}
          maxLength={40}
          onChange={bankName => onChange({ ...bank, bankName })}
        />
        <TextField
          label={APPLY_TEXT.card}
          keyboard="number"
          value={bank.card}
          maxLength={24}
          error={isOdd && bank.passbook ? null : cardError(bank.card)}
          onChange={card => onChange({ ...bank, card })}
        />
        {passbook && isOdd && (
          <Check
            label={APPLY_TEXT.passbook}
            value={bank.passbook === true}
            onChange={said => onChange({ ...bank, passbook: said })}
          >
            <Text>{APPLY_TEXT.passbook}</Text>
          </Check>
        )}
      </View>
    </Card>
  )
}
