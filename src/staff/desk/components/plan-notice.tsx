import { Text, View } from '@tarojs/components'
import { serverNowMs } from '../../../platform/clock'
import { a11y } from '../../../ui/a11y'
import { Card } from '../../../ui/card'
import { momentText, spanText } from '../../../ui/time-text'
import { text } from '../series-text'
import { usePlanCheck } from '../use-plan-check'

interface PlanNoticeProps {
  eventId: string | undefined
  venueName: string
  spans: readonly { readonly startsAtMs: number; readonly endsAtMs: number }[]
}

/** A venue that is taken at that hour, and holidays, each named; nothing where the way is free. */
export const PlanNotice = ({ eventId, venueName, spans }: PlanNoticeProps) => {
  const found = usePlanCheck({ eventId, venueName, spans })
  const nowMs = serverNowMs()
  if (!found || found.clashes.length + found.holidays.length === 0) return null
  return (
    <Card tone="wait">
      <View className="stack-2" {...a11y('alert')}>
        <Text className="t-strong">{text.checkHead}</Text>
        {found.clashes.map(({ span, eventTitle, organiserName, startsAtMs, endsAtMs }) => (
          <Text key={`${span} ${eventTitle} ${startsAtMs}`}>
            {text.clash(spanText(startsAtMs, endsAtMs, nowMs), eventTitle, organiserName)}
          </Text>
        ))}
        {found.holidays.map(({ span, name }) => (
          <Text key={`${span} ${name}`}>{text.holiday(momentText(spans[span]?.startsAtMs ?? 0, nowMs), name)}</Text>
        ))}
        <Text className="t-second">{text.checkNote}</Text>
      </View>
    </Card>
  )
}
