import { Text, View } from '@tarojs/components'
import { GROUPS, INDUSTRIES } from '../../../../domain/matchmaking/words'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { PickField } from '../../../../ui/choice-field'
import { Field, TextField } from '../../../../ui/field'
import type { ApplyProblem } from '../../apply-draft'
import { APPLY_WORDS } from '../../apply-text'
import type { Apply } from '../../use-apply'

export interface ApplyStepProps {
  apply: Apply
  /** What was found missing when the person went on. */
  problems: readonly ApplyProblem[]
}

/** The words of the first of these problems, null where none was found. */
export const wordsOf = (problems: readonly ApplyProblem[], ...kinds: readonly ApplyProblem[]): string | null => {
  const found = problems.find(one => kinds.includes(one))
  return found ? APPLY_WORDS.problems[found] : null
}

/** Which side, which year, which trade, and a number for the matchmaker; nothing is chosen beforehand. */
export const AboutStep = ({ apply: { value, mine, put }, problems }: ApplyStepProps) => (
  <Card>
    <View className="stack-3">
      {mine ? (
        <Field label={APPLY_WORDS.group} hint={APPLY_WORDS.groupFixed}>
          <Text>{APPLY_WORDS.groups[mine.group]}</Text>
        </Field>
      ) : (
        <Field label={APPLY_WORDS.group} error={wordsOf(problems, 'groupMissing')}>
          <Chips
            label={APPLY_WORDS.group}
            options={GROUPS.map(group => ({ value: group, label: APPLY_WORDS.groups[group] }))}
            value={value.group}
            onChange={group => put({ group })}
          />
        </Field>
      )}
      <TextField
        label={APPLY_WORDS.year}
        hint={APPLY_WORDS.yearHint}
        keyboard="digit"
        maxLength={4}
        value={value.birthYear}
        error={wordsOf(problems, 'yearWrong', 'tooYoung')}
        onChange={birthYear => put({ birthYear })}
      />
      <PickField
        label={APPLY_WORDS.industry}
        hint={APPLY_WORDS.industryHint}
        options={INDUSTRIES.map(one => ({ value: one, label: one }))}
        value={value.industry}
        error={wordsOf(problems, 'industryMissing')}
        onChange={industry => put({ industry })}
      />
      <TextField
        label={APPLY_WORDS.phone}
        hint={mine ? APPLY_WORDS.phoneKept(mine.phoneMasked) : APPLY_WORDS.phoneHint}
        keyboard="tel"
        maxLength={20}
        value={value.phone}
        error={wordsOf(problems, 'phoneWrong')}
        onChange={phone => put({ phone })}
      />
    </View>
  </Card>
)
