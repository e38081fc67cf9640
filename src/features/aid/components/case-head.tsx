import { Text, View } from '@tarojs/components'
import type { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { AID_CONSENTS } from '../../../domain/aid/consents'
import { REVOKED } from '../../../domain/aid/words'
import { dayOf } from '../../../domain/day'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { StatusTag } from '../../../ui/status-tag'
import { dateText } from '../../../ui/time-text'
import { CASE_TEXT, DUE, TURN } from '../case-text'
import { yuan } from '../text'
import { toneOf } from '../tone-of'
import { workdaysLeftText } from '../workdays-left'

export type MyCase = Output<typeof aid.case>

/** Whose turn it is, until when, and what is asked of me or why it was refused. */
export const CaseHead = ({ one, nowMs }: { one: MyCase; nowMs: number }) => {
  const tone = toneOf(one.state)
  const due = dueText(one, nowMs)
  return (
    <Card tone={tone}>
      <View className="stack-2">
        <StatusTag tone={tone} word={one.words} />
        <Text className="t-head">{TURN[one.state]}</Text>
        {due !== '' && <Text>{due}</Text>}
        {one.consentsTakenBack.length > 0 && (
          <Text>{CASE_TEXT.takenBack(one.consentsTakenBack.map(kind => AID_CONSENTS[kind].title))}</Text>
        )}
        {one.asked && (
          <View className="stack-1">
            <Text className="t-strong">{`${CASE_TEXT.asked}：${one.asked.items.join('、')}`}</Text>
            <Text>{one.asked.text}</Text>
          </View>
        )}
        {one.refusal && (
          <View className="stack-1">
            <Text className="t-strong">
              {CASE_TEXT.refusalTitle[one.refusal.code === REVOKED ? 'revoked' : 'rejected']}
            </Text>
            {one.refusal.text !== '' && <Text>{one.refusal.text}</Text>}
            {one.refusal.clause !== '' && <Text className="t-second">{CASE_TEXT.clause(one.refusal.clause)}</Text>}
            {one.may.appeal && <Text>{CASE_TEXT.appealUntil(dateText(one.refusal.appealUntilMs))}</Text>}
          </View>
        )}
        {one.unlooked.length > 0 && <Text className="t-second">{CASE_TEXT.unlooked(one.unlooked.length)}</Text>}
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

/** My own deadline counts down; the office's is a day and whose it is, and once it is over, whom I can ask. */
const dueText = ({ state, asked, dueAtMs }: MyCase, nowMs: number): string => {
  if (state === 'correction' && asked) return workdaysLeftText(asked.dueAtMs, nowMs)
  const words = DUE[state]
  if (dueAtMs === null || !words) return ''
  const day = dateText(dueAtMs)
  return dayOf(dueAtMs) < dayOf(nowMs) ? CASE_TEXT.late(day) : words(day)
}
