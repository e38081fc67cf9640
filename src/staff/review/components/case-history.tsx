import { Text, View } from '@tarojs/components'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { StatusTag } from '../../../ui/status-tag'
import { dateText, momentText } from '../../../ui/time-text'
import type { Review } from '../shapes'
import { FILE_TEXT, LEVEL_WORD, yuan } from '../text'

/** How the case came here: approvals, notice, objections, refusal, appeals, and every step. */
export const CaseHistory = ({ one, nowMs }: { one: Review; nowMs: number }) => (
  <>
    {one.asked && (
      <Card tone="wait">
        <View className="stack-1">
          <Text className="t-strong">{`${FILE_TEXT.asked}：${one.asked.items.join('、')}`}</Text>
          <Text>{one.asked.text}</Text>
          <Text className="t-second">
            {`${dateText(one.asked.dueAtMs)} · ${FILE_TEXT.reminded(one.asked.reminders, one.asked.called)}`}
          </Text>
        </View>
      </Card>
    )}
    {one.approvals.length > 0 && (
      <Section title={FILE_TEXT.approvals}>
        <Card flush>
          {one.approvals.map(({ level, amountFen, atMs }) => (
            <ListRow
              key={level}
              title={LEVEL_WORD[level]}
              note={momentText(atMs, nowMs)}
              trail={<Text className="t-strong">{yuan(amountFen)}</Text>}
            />
          ))}
        </Card>
      </Section>
    )}
    {one.notice && (
      <Text className="t-second">
        {`${FILE_TEXT.notice} ${FILE_TEXT.noticeSpan(dateText(one.notice.openedAtMs), dateText(one.notice.closesAtMs))}`}
      </Text>
    )}
    {one.objections.length > 0 && (
      <Section title={FILE_TEXT.objections}>
        <Card flush>
          {one.objections.map(({ objectionId, text, atMs, anonymous, decision }) => (
            <ListRow
              key={objectionId}
              title={text}
              note={`${momentText(atMs, nowMs)}${anonymous ? ` · ${FILE_TEXT.anonymous}` : ''}`}
              trail={decision ? <StatusTag tone="info" word={FILE_TEXT.objection[decision]} /> : undefined}
            />
          ))}
        </Card>
      </Section>
    )}
    {one.refusal && (
      <Card tone="stop">
        <View className="stack-1">
          <Text className="t-strong">{FILE_TEXT.refusal}</Text>
          <Text>{one.refusal.text}</Text>
          <Text className="t-second">{one.refusal.clause}</Text>
        </View>
      </Card>
    )}
    {one.appeals.map(appeal => (
      <Card key={appeal.atMs}>
        <View className="stack-1">
          <Text className="t-strong">{FILE_TEXT.appeals}</Text>
          <Text>{appeal.text}</Text>
          <Text className="t-second">
            {appeal.outcome ? FILE_TEXT.appeal[appeal.outcome] : FILE_TEXT.votes(appeal.votes)}
          </Text>
        </View>
      </Card>
    ))}
    <Section title={FILE_TEXT.progress}>
      <Card flush>
        {[...one.progress].reverse().map(step => (
          <ListRow key={`${step.state} ${step.atMs}`} title={step.words} note={momentText(step.atMs, nowMs)} />
        ))}
      </Card>
    </Section>
  </>
)
