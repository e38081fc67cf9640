import { Text } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { NEXT_STEPS, type NextStep } from '../../../domain/matchmaking/words'
import { useCommand } from '../../../platform/use-command'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { RefusedNotice } from '../../../ui/notice'
import { clockText } from '../../../ui/time-text'

type Meeting = Output<typeof matchmaking.timetable>['items'][number]

const STEP_WORDS: Readonly<Record<NextStep, string>> = {
  none: '先不继续',
  talk_again: '再谈一次',
  visit: '上门拜访',
  sample: '寄样品',
  quote: '报价',
  contract: '签合同',
}

/** One meeting of my company: when, where, with whom, and what came of it. */
export const MeetingCard = ({ meeting }: { meeting: Meeting }) => {
  const command = useCommand(matchmaking.saveOutcome, { renews: [matchmaking.timetable] })
  const { meetingId, outcome } = meeting
  const save = (nextStep: NextStep) =>
    command.run({ meetingId, met: true, nextStep, amountFen: outcome?.amountFen ?? null })
  return (
    <Card>
      <Text className="t-strong">{`${clockText(meeting.startsAtMs)} · ${meeting.table} 号桌 · ${meeting.partner}`}</Text>
      <Text className="t-second">{`对方提供：${meeting.offer}；需要：${meeting.need}`}</Text>
      <RefusedNotice refused={command.refused} />
      <Chips
        label="见面以后"
        options={NEXT_STEPS.map(value => ({ value, label: STEP_WORDS[value] }))}
        value={outcome?.nextStep ?? 'none'}
        onChange={step => void save(step)}
      />
    </Card>
  )
}
