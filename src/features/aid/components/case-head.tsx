import { Text, View } from '@tarojs/components'
import type { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { StatusTag } from '../../../ui/status-tag'
import { dateText } from '../../../ui/time-text'
import { CASE_TEXT, TURN, yuan } from '../text'
import { toneOf } from '../tone-of'
import { workdaysLeftText } from '../workdays-left'

export type MyCase = Output<typeof aid.case>

/** Whose turn it is, until when, and what is asked of me or why it was refused. */
export const CaseHead = ({ one, nowMs }: { one: MyCase; nowMs: number }) => {
  const tone = toneOf(one.state)
  const due = one.asked?.dueAtMs ?? one.dueAtMs
  return (
    <Card tone={tone}>
      <View className="stack-2">
        <StatusTag tone={tone} word={one.words} />
        <Text className="t-head">{TURN[one.state]}</Text>
        {due !== null && <Text>{workdaysLeftText(due, nowMs)}</Text>}
        {one.asked && (
          <View className="stack-1">
            <Text className="t-strong">{`${CASE_TEXT.asked}：${one.asked.items.join('、')}`}</Text>
            <Text>{one.asked.text}</Text>
          </View>
        )}
        {one.refusal && (
          <View className="stack-1">
            <Text className="t-strong">{CASE_TEXT.refusalTitle}</Text>
            <Text>{one.refusal.text}</Text>
            <Text className="t-second">{CASE_TEXT.clause(one.refusal.clause)}</Text>
            {one.may.appeal && <Text>{CASE_TEXT.appealUntil(dateText(one.refusal.appealUntilMs))}</Text>}
          </View>
        )}
        {one.amountFen !== null && <Fact label={CASE_TEXT.amount}>{yuan(one.amountFen)}</Fact>}
        {one.notice && (
          <Text className="t-second">
            {CASE_TEXT.notice(dateText(one.notice.openedAtMs), dateText(one.notice.closesAtMs))}
          </Text>
        )}
      </View>
    </Card>
  )
}
