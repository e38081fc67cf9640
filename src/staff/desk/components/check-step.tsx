import { Text, View } from '@tarojs/components'
import { PLAIN_POLICY } from '../../../domain/checkin/policy'
import { BRANDS } from '../../../domain/events/brands'
import type { EventState } from '../../../domain/events/words'
import { serverNowMs } from '../../../platform/clock'
import { Card } from '../../../ui/card'
import { EventCover } from '../../../ui/event-cover'
import { Fact } from '../../../ui/list-row'
import { fromFields, momentText, spanText } from '../../../ui/time-text'
import { policyText, text as policyWords } from '../door-policy-text'
import type { EventForm, SessionForm } from '../draft'
import { text } from '../editor-text'
import { text as signUpText } from '../sign-up-text'
import { KIND_WORD } from '../text'

/** Step 4: what a member will see, before it is sent. */
export const CheckStep = ({ form, state }: { form: EventForm; state: EventState }) => (
  <View className="stack-4">
    <Text className="t-second">{state === 'published' ? text.openNote : text.checkNote}</Text>
    <EventCover brand={form.brand ?? BRANDS[0]} title={form.title.trim() || text.title} />
    <Card>
      <View className="stack-1">
        <Fact label={text.venueName}>
          <Text>{[form.venueName, form.venueAddress].filter(Boolean).join('，') || '—'}</Text>
        </Fact>
        {form.forWhom.trim() !== '' && (
          <Fact label={text.forWhom}>
            <Text>{form.forWhom}</Text>
          </Fact>
        )}
        {(form.rules ?? []).length > 0 && (
          <Fact label={signUpText.rules}>
            <Text>{(form.rules ?? []).map(signUpText.rule).join('；')}</Text>
          </Fact>
        )}
      </View>
    </Card>
    {form.sessions.map((session, index) => (
      <Card key={session.sessionId ?? `new-${index}`}>
        <SessionFacts session={session} title={session.title.trim() || text.session(index + 1)} />
      </Card>
    ))}
    {form.blocks.map(block => (
      <Card key={`${block.heading}|${block.text}`}>
        <View className="stack-1">
          {block.heading.trim() !== '' && <Text className="t-strong">{block.heading}</Text>}
          <Text className="t-body">{block.text}</Text>
        </View>
      </Card>
    ))}
  </View>
)

const SessionFacts = ({ session, title }: { session: SessionForm; title: string }) => {
  const nowMs = serverNowMs()
  const moment = ({ date, time }: SessionForm['starts']) => fromFields(date, time)
  const [starts, ends, opens, closes] = [session.starts, session.ends, session.opens, session.closes].map(moment)
  const span = (from: number | null | undefined, to: number | null | undefined) =>
    from && to ? spanText(from, to, nowMs) : '—'
  return (
    <View className="stack-1">
      <Text className="t-strong">{title}</Text>
      <Fact label={text.when}>
        <Text>{span(starts, ends)}</Text>
      </Fact>
      <Fact label={text.signUp}>
        <Text>{opens && closes ? `${momentText(opens, nowMs)} 至 ${momentText(closes, nowMs)}` : '—'}</Text>
      </Fact>
      <Fact label={text.capacity}>
        <Text>{`${session.capacity}（${text.maxPlaces} ${session.maxPlaces}）`}</Text>
      </Fact>
      <Fact label={signUpText.mode}>
        <Text>{signUpText.way(session.mode ?? 'first_come', session)}</Text>
      </Fact>
      <Fact label={text.allowed}>
        <Text>{session.allowed.map(kind => KIND_WORD[kind]).join('、')}</Text>
      </Fact>
      <Fact label={text.doors}>
        <Text>{session.doors.map(door => door.name).join('、')}</Text>
      </Fact>
      <Fact label={policyWords.title}>
        <Text>{policyText(session.doorPolicy ?? PLAIN_POLICY)}</Text>
      </Fact>
    </View>
  )
}
