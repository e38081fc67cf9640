import { useDidHide, useDidShow, usePullDownRefresh, useUnload } from '@tarojs/taro'
import { useRef } from 'react'
import { ticketFace } from '../../../../domain/checkin/ticket-face'
import type { Ticket } from '../../../../platform/kept-tickets'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { openTicketed } from '../../../../platform/open-ticketed'
import { addToCalendar } from '../../../../platform/phone-calendar'
import { brighten, keepAwake } from '../../../../platform/screen'
import { toast } from '../../../../platform/toast'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Problem, Skeleton } from '../../../../ui/states'
import { NewCode } from '../../components/new-code'
import { PaperCode } from '../../components/paper-code'
import { TicketCard } from '../../components/ticket-card'
import { TICKET_TEXT } from '../../text'
import { useTicket } from '../../use-ticket'

const TICK_MS = 15_000

/** The ticket at the door: bright, awake, and drawn from the phone alone. */
export default function TicketPage() {
  const { signUpId = '' } = useRouteParams('features/checkin/pages/ticket/index')
  const nowMs = useServerNow(TICK_MS)
  const { reload, ...call } = useTicket(signUpId)
  const dim = useRef<() => void>(() => undefined)
  const leave = () => {
    keepAwake(false)
    dim.current()
    dim.current = () => undefined
  }
  useDidShow(() => {
    keepAwake(true)
    dim.current()
    dim.current = brighten()
  })
  useDidHide(leave)
  useUnload(leave)
  usePullDownRefresh(() => {
    reload()
    endPullDown()
  })
  if (call.state !== 'ready')
    return (
      <Page title={TICKET_TEXT.title}>
        {call.state === 'loading' && signUpId !== '' ? (
          <Skeleton rows={1} />
        ) : (
          <Problem
            fn="events"
            code={call.state === 'refused' ? call.code : 'NOT_FOUND'}
            requestNo={call.state === 'refused' ? call.requestNo : null}
            onRetry={reload}
          />
        )}
      </Page>
    )
  const { ticket, holder, fromPhone } = call
  const face = ticketFace(ticket, nowMs)
  return (
    <Page title={TICKET_TEXT.title}>
      {fromPhone && <Notice tone="info" text={TICKET_TEXT.kept} />}
      <TicketCard ticket={ticket} holder={holder} nowMs={nowMs} />
      {(face === 'early' || face === 'now') && <PaperCode ticket={ticket} />}
      {face === 'early' && (
        <Button
          kind="quiet"
          icon="calendar"
          label={TICKET_TEXT.calendar}
          onPress={async () =>
            toast((await addToCalendar(entryOf(ticket))) ? TICKET_TEXT.inCalendar : TICKET_TEXT.notInCalendar)
          }
        />
      )}
      {(face === 'early' || face === 'now') && !fromPhone && <NewCode signUpId={ticket.signUpId} />}
      {face === 'event_cancelled' && <Button label={TICKET_TEXT.event} onPress={() => openTicketed(ticket)} />}
    </Page>
  )
}

const entryOf = ({ sessionId, title, sessionTitle, venueName, startsAtMs, endsAtMs }: Ticket) => ({
  entryId: sessionId,
  title: sessionTitle ? `${title} · ${sessionTitle}` : title,
  place: venueName,
  ...{ startsAtMs, endsAtMs },
})
