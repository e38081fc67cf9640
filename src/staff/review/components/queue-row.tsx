import { View } from '@tarojs/components'
import type { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { ListRow } from '../../../ui/list-row'
import { StatusTag } from '../../../ui/status-tag'
import { dateText } from '../../../ui/time-text'
import { QUEUE_TEXT, STATE_TONE } from '../text'

interface QueueRowProps {
  row: Output<typeof aid.queue>['items'][number]
  nowMs: number
  selected: boolean
  onPress: () => void
}

/** One case in a queue: who, what, until when; what needs care is a word beside it. */
export const QueueRow = ({ row, nowMs, selected, onPress }: QueueRowProps) => {
  const late = row.dueAtMs !== null && row.dueAtMs < nowMs
  const due = row.dueAtMs === null ? '' : QUEUE_TEXT.due(dateText(row.dueAtMs))
  return (
    <ListRow
      title={`${row.nameMasked} · ${row.title}`}
      note={[row.unionName, due].filter(part => part !== '').join(' · ')}
      trail={
        <View className="stack-1">
          {row.emergency && <StatusTag tone="stop" word={QUEUE_TEXT.emergency} />}
          <StatusTag tone={late ? 'stop' : STATE_TONE[row.state]} word={row.words} />
          {row.flags > 0 && <StatusTag tone="wait" word={QUEUE_TEXT.flags(row.flags)} />}
          {!row.mine && <StatusTag tone="plain" word={QUEUE_TEXT.notYours} />}
        </View>
      }
      selected={selected}
      onPress={onPress}
    />
  )
}
