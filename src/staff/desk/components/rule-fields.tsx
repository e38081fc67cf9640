import { Text, View } from '@tarojs/components'
import type { DoorRule, RuleSet } from '../../../domain/checkin/rules'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { newRule } from '../door-policy-form'
import { text } from '../door-policy-text'
import { RuleForm } from './rule-form'

const KINDS: readonly DoorRule['kind'][] = ['weekday', 'between', 'entriesAtMost', 'minutesSinceLast', 'door']
/** The contract takes four alternatives of six rules. */
const MOST_SETS = 4
const MOST_RULES = 6

interface RuleFieldsProps {
  rules: readonly RuleSet[]
  doors: readonly { readonly doorId: string; readonly name: string }[]
  onChange: (rules: readonly RuleSet[]) => void
}

/** Alternatives on cards; on each the conditions that must all hold. */
export const RuleFields = ({ rules, doors, onChange }: RuleFieldsProps) => {
  const setAt = (at: number, set: RuleSet) => onChange(rules.map((one, i) => (i === at ? set : one)))
  return (
    <View className="stack-2">
      <Text className="t-small-strong">{text.rules}</Text>
      <Text className="t-second">{text.rulesNote}</Text>
      {rules.map((set, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: alternatives have no name of their own and keep their order
        <Card key={at}>
          <View className="stack-3">
            <Text className="t-strong">{text.set(at + 1)}</Text>
            {set.map(rule => (
              <RuleForm
                key={rule.kind}
                rule={rule}
                doors={doors}
                onChange={changed =>
                  setAt(
                    at,
                    set.map(one => (one === rule ? changed : one)),
                  )
                }
                onRemove={() =>
                  setAt(
                    at,
                    set.filter(one => one !== rule),
                  )
                }
              />
            ))}
            <AddRule set={set} onAdd={kind => setAt(at, [...set, newRule(kind, doors)])} />
            <Button
              size="small"
              kind="quiet"
              icon="trash"
              label={text.removeSet}
              heard={`${text.set(at + 1)}，${text.removeSet}`}
              onPress={() => onChange(rules.filter((_, i) => i !== at))}
            />
          </View>
        </Card>
      ))}
      {rules.length < MOST_SETS && (
        <Button size="small" icon="plus" label={text.addSet} onPress={() => onChange([...rules, []])} />
      )}
    </View>
  )
}

/** Each kind once in a set: two of one kind would only narrow each other. */
const AddRule = ({ set, onAdd }: { set: RuleSet; onAdd: (kind: DoorRule['kind']) => void }) => {
  const free = KINDS.filter(kind => !set.some(rule => rule.kind === kind))
  if (free.length === 0 || set.length >= MOST_RULES) return null
  return (
    <View className="stack-1">
      <Text className="t-second">{text.addRule}</Text>
      <View className="line-2 rf-wrap">
        {free.map(kind => (
          <Button key={kind} size="small" icon="plus" label={text.ruleKinds[kind]} onPress={() => onAdd(kind)} />
        ))}
      </View>
    </View>
  )
}
