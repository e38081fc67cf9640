import { View } from '@tarojs/components'
import type { Gift } from '../../../domain/checkin/policy'
import { TextField } from '../../../ui/field'
import { Toggle } from '../../../ui/toggle'
import { text } from '../door-policy-text'
import { wholeOf } from '../draft'

interface GiftFieldsProps {
  gift: Gift | null
  doors: readonly { readonly doorId: string; readonly name: string }[]
  onChange: (gift: Gift | null) => void
}

/** What is handed out, and how many each desk has. */
export const GiftFields = ({ gift, doors, onChange }: GiftFieldsProps) => (
  <View className="stack-3">
    <Toggle
      label={text.gift}
      note={text.giftNote}
      value={gift !== null}
      onChange={on => onChange(on ? { festival: '', stock: doors.map(({ doorId }) => ({ doorId, amount: 0 })) } : null)}
    />
    {gift && (
      <TextField
        label={text.festival}
        hint={text.festivalHint}
        value={gift.festival}
        maxLength={20}
        onChange={festival => onChange({ ...gift, festival })}
      />
    )}
    {gift &&
      doors.map(({ doorId, name }) => (
        <TextField
          key={doorId}
          label={text.stock(name)}
          keyboard="digit"
          maxLength={6}
          value={String(gift.stock.find(one => one.doorId === doorId)?.amount ?? 0)}
          onChange={typed => onChange({ ...gift, stock: stocked(gift.stock, doorId, wholeOf(typed) ?? 0) })}
        />
      ))}
  </View>
)

const stocked = (stock: Gift['stock'], doorId: string, amount: number): Gift['stock'] => [
  ...stock.filter(one => one.doorId !== doorId),
  { doorId, amount: Math.min(100_000, amount) },
]
