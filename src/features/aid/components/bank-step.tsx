import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import type { Content } from '../apply-draft'
import { cardError } from '../apply-problems'
import { APPLY_TEXT } from '../text'

export interface BankFieldsProps {
  bank: Content['bank']
  onChange: (bank: Content['bank']) => void
}

/** Where the money goes; also for another account after the bank's no. */
export const BankFields = ({ bank, onChange }: BankFieldsProps) => (
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
        error={cardError(bank.card)}
        onChange={card => onChange({ ...bank, card })}
      />
    </View>
  </Card>
)
