import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { events } from '../../../contract/events'
import { serverNowMs } from '../../../platform/clock'
import { open } from '../../../platform/navigation'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Section } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import { errorText } from '../../../ui/error-text'
import { EventCover } from '../../../ui/event-cover'
import { Confirm } from '../../../ui/sheet'
import { Empty } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText, spanText } from '../../../ui/time-text'
import type { DeskEvent, DeskSession } from '../desk-event'
import { text as posterText } from '../poster-text'
import { text as seriesText } from '../series-text'
import { STATE_WORD, text } from '../text'
import { isUndrawn, takenWords, waitsOf } from '../waits'
import { CallOffSheet } from './call-off-sheet'
import './event-detail.scss'
import { FillBar } from './fill-bar'
import { PlanNotice } from './plan-notice'

/** One event at the desk: what it is, its sessions with their numbers, and what can be done with it. */
export const EventDetail = ({ event }: { event: DeskEvent }) => {
  const [asks, setAsks] = useState<'none' | 'publish' | 'callOff'>('none')
  const publish = useCommand(events.publish, { renews: [events.desk, events.list, events.home, events.edit] })
  const { word, tone } = STATE_WORD[event.state]
  const openSession = (session: DeskSession) => open('staff/desk/pages/session/index', { sessionId: session.sessionId })
  const publishNow = async () => {
    const reply = await publish.run({ eventId: event.eventId, version: event.version })
    if (!reply.ok) return
    setAsks('none')
    toast(text.published)
  }
  return (
    <View className="stack-4">
      <EventCover brand={event.brand} title={event.title} />
      <View className="line-2">
        <StatusTag tone={tone} word={word} />
        <Text className="t-second">{[event.organiserName, event.venueName].join(' · ')}</Text>
      </View>
      {event.canEdit && event.state !== 'cancelled' && (
        <View className="ed-actions">
          <Button
            label={event.state === 'draft' ? text.editDraft : text.edit}
            icon="edit"
            onPress={() => open('staff/desk/pages/editor/index', { eventId: event.eventId })}
          />
          {event.state === 'published' && (
            <Button
              label={posterText.title}
              icon="scan"
              onPress={() => open('staff/desk/pages/poster/index', { eventId: event.eventId })}
            />
          )}
          <Button
            label={seriesText.copy}
            icon="calendar"
            onPress={() => open('staff/desk/pages/editor/index', { copyOf: event.eventId })}
          />
          {event.state === 'draft' && <Button label={text.publish} kind="main" onPress={() => setAsks('publish')} />}
          {event.state === 'published' && (
            <Button label={text.callOff} kind="danger" onPress={() => setAsks('callOff')} />
          )}
        </View>
      )}
      {event.canEdit && event.state === 'cancelled' && (
        <Button
          label={seriesText.copy}
          icon="calendar"
          onPress={() => open('staff/desk/pages/editor/index', { copyOf: event.eventId })}
        />
      )}
      {event.canEdit && event.state === 'draft' && (
        <PlanNotice eventId={event.eventId} venueName={event.venueName} spans={event.sessions} />
      )}
      <Section title={text.sessions}>
        {event.sessions.length === 0 ? (
          <Empty icon="calendar" title={text.noSessions} />
        ) : (
          <SessionTable sessions={event.sessions} onPress={openSession} />
        )}
      </Section>
      <Confirm
        open={asks === 'publish'}
        title={text.publishAsk}
        text={text.publishNote}
        verb={text.publish}
        busy={publish.busy}
        problem={publish.refused ? errorText('events', publish.refused.code) : null}
        onConfirm={publishNow}
        onClose={() => setAsks('none')}
      />
      {asks === 'callOff' && <CallOffSheet event={event} onClose={() => setAsks('none')} />}
    </View>
  )
}

const SessionTable = ({
  sessions,
  onPress,
}: {
  sessions: readonly DeskSession[]
  onPress: (session: DeskSession) => void
}) => {
  const nowMs = serverNowMs()
  return (
    <DataTable
      caption={text.sessions}
      rows={sessions}
      rowKey={session => session.sessionId}
      onPress={onPress}
      columns={[
        {
          key: 'when',
          title: text.sessions,
          share: 2,
          cell: session => (
            <View className="stack">
              <Text className="t-body">{spanText(session.startsAtMs, session.endsAtMs, nowMs)}</Text>
              {session.title !== '' && <Text>{session.title}</Text>}
              {waitsOf(session).length > 0 && <Text className="t-wait">{waitsOf(session).join(' · ')}</Text>}
            </View>
          ),
        },
        {
          key: 'taken',
          title: text.taken,
          share: 2,
          cell: session =>
            isUndrawn(session) ? (
              <Text>{takenWords(session)}</Text>
            ) : (
              <FillBar taken={session.taken} capacity={session.capacity} />
            ),
        },
        { key: 'entered', title: text.entered, number: true, cell: session => <Text>{session.entered}</Text> },
      ]}
      phoneRow={session => ({
        title: momentText(session.startsAtMs, nowMs),
        note: [session.title, takenWords(session), text.enteredOf(session.entered), ...waitsOf(session)]
          .filter(Boolean)
          .join(' · '),
      })}
    />
  )
}
