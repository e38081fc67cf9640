import { Text, View } from '@tarojs/components'
import type { account } from '../../../contract/account'
import type { Output } from '../../../contract/define'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
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
      {removed.length === 0 ? (
        <Card>
          <Text className="t-second">{EXIT_TEXT.nothing}</Text>
        </Card>
      ) : (
        <Card flush>
          {removed.map(({ what, count }) => (
            <ListRow key={what} title={what} trail={<Text className="t-tabular">{EXIT_TEXT.unit(count)}</Text>} />
          ))}
        </Card>
      )}
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
