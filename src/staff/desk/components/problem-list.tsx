import { Text, View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Icon } from '../../../ui/icon'
import { type Step, text } from '../editor-text'
import type { Problem } from '../problems'
import './problem-list.scss'

/** Everything to mend in one place; each line leads to its step. */
export const ProblemList = ({ problems, onGo }: { problems: readonly Problem[]; onGo: (step: Step) => void }) => (
  <View className="pl" {...a11y('alert')}>
    <View className="pl-head">
      <Icon name="alert" />
      <Text className="t-strong">{text.summary(problems.length)}</Text>
    </View>
    {problems.map(problem => {
      const words = problem.where ? text.at(problem.where, problem.text) : problem.text
      return (
        <View
          key={`${problem.path} ${problem.text}`}
          className="pl-one"
          onClick={() => onGo(problem.step)}
          {...a11y('button', [words])}
        >
          <Text className="grow">{words}</Text>
          <Icon name="right" size="small" />
        </View>
      )
    })}
  </View>
)
