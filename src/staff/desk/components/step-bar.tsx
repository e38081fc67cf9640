import { Text, View } from '@tarojs/components'
import { a11y, landmark } from '../../../ui/a11y'
import { Icon } from '../../../ui/icon'
import { useSurroundings } from '../../../ui/surroundings'
import { STEP_WORD, STEPS, type Step, text } from '../editor-text'
import type { Problem } from '../problems'
import './step-bar.scss'

interface StepBarProps {
  step: Step
  problems: readonly Problem[]
  onGo: (step: Step) => void
}

/** Where one is: in words on the phone, as a list beside the form on a desktop. */
export const StepBar = ({ step, problems, onGo }: StepBarProps) => {
  const { wide } = useSurroundings()
  const index = STEPS.indexOf(step)
  return (
    <View className={`sb${wide ? ' sb-wide' : ''}`}>
      {!wide && <Text className="t-second">{text.stepOf(index + 1, STEPS.length)}</Text>}
      <View className="sb-steps" {...landmark('tablist', text.steps)}>
        {STEPS.map((one, at) => {
          const wrong = problems.filter(problem => problem.step === one).length
          return (
            <View
              key={one}
              className={`sb-one${one === step ? ' sb-on' : ''}${at < index ? ' sb-past' : ''}`}
              onClick={() => onGo(one)}
              {...a11y('tab', [`${at + 1} ${STEP_WORD[one]}`, wrong > 0 ? text.wrongCount(wrong) : ''])}
              aria-selected={one === step}
            >
              <Text className="sb-number">{at + 1}</Text>
              <Text className="sb-word">{STEP_WORD[one]}</Text>
              {wrong > 0 && (
                <View className="sb-wrong">
                  <Icon name="alert" size="small" label={text.wrongCount(wrong)} />
                </View>
              )}
            </View>
          )
        })}
      </View>
    </View>
  )
}
