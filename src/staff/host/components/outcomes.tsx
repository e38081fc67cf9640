import { Text, View } from '@tarojs/components'
import { moneyWords, outcomeWords } from '../../../domain/matchmaking/outcome-words'
import { NEXT_STEP_WORDS } from '../../../domain/matchmaking/words'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { clockText } from '../../../ui/time-text'
import { BUSINESS_TEXT } from '../business-text'
import './outcomes.scss'
import type { Scheduled } from './replan-sheet'

type Item = Scheduled['items'][number]

/** What came of the day: totals first, then whoever asked for help, then every meeting. */
export const Outcomes = ({ data }: { data: Scheduled }) => {
  const { totals, items } = data
  const asked = items.filter(one => one.outcome?.helpWanted)
  if (totals.answered === 0) return <Notice tone="info" text={BUSINESS_TEXT.noOutcome} />
  return (
    <>
      <Card>
        <View className="ou">
          <Total label={BUSINESS_TEXT.answered} value={BUSINESS_TEXT.of(totals.answered, totals.meetings)} />
          <Total label={BUSINESS_TEXT.met} value={String(totals.met)} />
          <Total label={BUSINESS_TEXT.amount} value={moneyWords(totals.amountFen)} />
        </View>
        <Text className="t-second">
          {totals.steps.map(({ nextStep, many }) => `${NEXT_STEP_WORDS[nextStep]} ${many} 场`).join(' · ')}
        </Text>
      </Card>
      {asked.length > 0 && (
        <Section title={BUSINESS_TEXT.help} note={BUSINESS_TEXT.helpNote}>
          <Rows items={asked} />
        </Section>
      )}
      <Section title={BUSINESS_TEXT.outcomes}>
        <Rows items={items} />
      </Section>
    </>
  )
}

const Total = ({ label, value }: { label: string; value: string }) => (
  <View>
    <View className="ou-number">
      <Text>{value}</Text>
    </View>
    <Text className="t-second">{label}</Text>
  </View>
)

const Rows = ({ items }: { items: readonly Item[] }) => (
  <Card flush>
    {items.map(one => (
      <ListRow
        key={one.meetingId}
        title={one.companies.map(company => company.name).join(' 和 ')}
        note={`${clockText(one.startsAtMs)} · ${one.outcome ? outcomeWords(one.outcome) : BUSINESS_TEXT.waiting}`}
      />
    ))}
  </Card>
)
