import { View } from '@tarojs/components'
import { LEAVE_REASONS } from '../../../domain/qa/threads/absence'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DateField, PickField } from '../../../ui/choice-field'
import type { Leave } from '../desk-types'
import { LEAVE_TEXT } from '../leave-text'

const MOST_LEAVES = 30
const BY_TURNS = ''
const REASONS = LEAVE_REASONS.map(value => ({ value, label: LEAVE_TEXT.reasons[value] }))

interface LeaveFieldsProps {
  leaves: readonly Leave[]
  /** Who may take what is open; none where it always goes by turns. */
  colleagues: readonly { accountId: string; name: string }[]
  onChange: (leaves: Leave[]) => void
}

/** Days off one after the other: when, why, and who takes what is open meanwhile. */
export const LeaveFields = ({ leaves, colleagues, onChange }: LeaveFieldsProps) => {
  const takers = [
    { value: BY_TURNS, label: LEAVE_TEXT.byTurns },
    ...colleagues.map(({ accountId, name }) => ({ value: accountId, label: name })),
  ]
  const change = (at: number, more: Partial<Leave>) =>
    onChange(leaves.map((leave, i) => (i === at ? { ...leave, ...more } : leave)))
  return (
    <View className="stack-3">
      {leaves.map((leave, i) => (
        // a leave has no name but its place in the list
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Card key={i}>
          <View className="stack-2">
            <DateField
              label={LEAVE_TEXT.from(i + 1)}
              value={leave.from}
              onChange={from => change(i, { from, ...(leave.to === '' && { to: from }) })}
            />
            <DateField label={LEAVE_TEXT.to} value={leave.to} onChange={to => change(i, { to })} />
            <PickField
              label={LEAVE_TEXT.reason}
              options={REASONS}
              value={leave.reason}
              onChange={reason => change(i, { reason })}
            />
            {colleagues.length > 0 && (
              <PickField
                label={LEAVE_TEXT.taker}
                options={takers}
                value={leave.toAccountId ?? BY_TURNS}
                onChange={value => change(i, { toAccountId: value === BY_TURNS ? null : value })}
              />
            )}
            <Button
              size="small"
              kind="quiet"
              icon="close"
              label={LEAVE_TEXT.remove}
              heard={LEAVE_TEXT.removeOf(i + 1)}
              onPress={() => onChange(leaves.filter((_, at) => at !== i))}
            />
          </View>
        </Card>
      ))}
      {leaves.length < MOST_LEAVES && (
        <Button
          kind="quiet"
          icon="plus"
          label={LEAVE_TEXT.add}
          onPress={() => onChange([...leaves, { from: '', to: '', reason: 'leave', toAccountId: null }])}
        />
      )}
    </View>
  )
}
