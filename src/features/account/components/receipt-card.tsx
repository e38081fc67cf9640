import { Text, View } from '@tarojs/components'
import type { account } from '../../../contract/account'
import type { Output } from '../../../contract/define'
import { Card, Section } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { EXIT_TEXT } from '../my-data-text'

type Receipt = Output<typeof account.exit>

interface ExitListsProps {
  removed: Receipt['removed']
  kept: Receipt['kept']
  /** Before it is done, or after. */
  isDone: boolean
}

/** What goes, counted, and what the law keeps, with its reason. */
export const ExitLists = ({ removed, kept, isDone }: ExitListsProps) => (
  <>
    <Section title={isDone ? EXIT_TEXT.removed : EXIT_TEXT.removes}>
      <Card>
        {removed.length === 0 ? (
          <Text className="t-second">{EXIT_TEXT.nothing}</Text>
        ) : (
          removed.map(({ what, count }) => (
            <Fact key={what} label={what}>
              <Text className="t-tabular">{EXIT_TEXT.unit(count)}</Text>
            </Fact>
          ))
        )}
      </Card>
    </Section>
    <Section title={isDone ? EXIT_TEXT.kept : EXIT_TEXT.keeps}>
      <Card>
        <View className="stack-3">
          {kept.map(({ what, law }) => (
            <View key={what} className="stack">
              <Text className="t-strong">{what}</Text>
              <Text className="t-second">{law}</Text>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  </>
)
