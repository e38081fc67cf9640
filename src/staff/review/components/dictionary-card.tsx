import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { dayAfter } from '../../../domain/day'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DateField } from '../../../ui/choice-field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { dayKey } from '../../../ui/time-text'
import { CATEGORY_TEXT } from '../help-text'

export type Dictionary = Output<typeof aid.categories>['items'][number]

interface DictionaryCardProps {
  one: Dictionary
  /** The very first may count from today. */
  isFirst: boolean
  mayEdit: boolean
}

/** One version: which paper it follows, since when, and what it knows. */
export const DictionaryCard = ({ one, isFirst, mayEdit }: DictionaryCardProps) => (
  <Card {...(one.inForce && { tone: 'good' as const })}>
    <View className="stack-3">
      <View className="line-2">
        <Text className="t-head grow">{CATEGORY_TEXT.version(one.number)}</Text>
        <Standing one={one} />
      </View>
      <Text className="t-second">{one.source}</Text>
      {one.categories.map(({ key, label, meaning, perHeadUpToFen }) => (
        <View key={key} className="stack-1">
          <Text className="t-strong">{label}</Text>
          <Text>{meaning}</Text>
          <Text className="t-second">
            {perHeadUpToFen === null ? CATEGORY_TEXT.byPeople : CATEGORY_TEXT.upToOf(perHeadUpToFen)}
          </Text>
        </View>
      ))}
      {mayEdit && one.state === 'draft' && <Publish one={one} isFirst={isFirst} />}
    </View>
  </Card>
)

const Standing = ({ one }: { one: Dictionary }) => {
  const today = dayKey(useServerNow(60_000))
  if (one.inForce) return <StatusTag tone="good" word={CATEGORY_TEXT.inForce} />
  if (one.fromDay === null) return <StatusTag tone="wait" word={CATEGORY_TEXT.draft} />
  return one.fromDay > today ? (
    <StatusTag tone="info" word={CATEGORY_TEXT.later(one.fromDay)} />
  ) : (
    <StatusTag tone="plain" word={CATEGORY_TEXT.past} />
  )
}

const Publish = ({ one, isFirst }: { one: Dictionary; isFirst: boolean }) => {
  const today = dayKey(useServerNow(60_000))
  const earliest = isFirst ? today : dayAfter(today, 1)
  const [fromDay, setFromDay] = useState(earliest)
  const publish = useCommand(aid.publishCategories, { renews: [aid.categories, aid.review] })
  const put = async () => {
    const reply = await publish.run({ dictionaryId: one.dictionaryId, version: one.version, fromDay })
    if (reply.ok) toast(CATEGORY_TEXT.published)
  }
  if (one.isMine) return <Notice tone="info" text={CATEGORY_TEXT.ownDraft} />
  return (
    <>
      <DateField label={CATEGORY_TEXT.publishDay} value={fromDay} start={earliest} onChange={setFromDay} />
      <RefusedNotice refused={publish.refused} />
      <Button label={CATEGORY_TEXT.publish} busy={publish.busy} onPress={put} />
    </>
  )
}
