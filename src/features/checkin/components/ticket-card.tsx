import { Text, View } from '@tarojs/components'
import { shortNumber } from '../../../domain/checkin/short-number'
import { type TicketFace, ticketFace } from '../../../domain/checkin/ticket-face'
import type { Ticket } from '../../../platform/kept-tickets'
import { brandClass } from '../../../ui/event-cover'
import { Fact } from '../../../ui/list-row'
import { Qr } from '../../../ui/qr'
import { Result } from '../../../ui/result'
import { StatusTag } from '../../../ui/status-tag'
import { FACE_TEXT, TICKET_TEXT } from '../text'
import { useRotatingCode } from '../use-rotating-code'
import { AgeRing } from './age-ring'
import './ticket-card.scss'

export interface TicketCardProps {
  ticket: Ticket
  holder: string
  nowMs: number
}

/** The ticket as one white card: whose and for what, the code, and what the door asks for. */
export const TicketCard = ({ ticket, holder, nowMs }: TicketCardProps) => {
  const face = ticketFace(ticket, nowMs)
  return (
    <View className={`tk ${brandClass(ticket.brand)}`}>
      <View className="tk-head">
        <Text className="tk-brand">{ticket.brand}</Text>
        <Text className="t-head">
          {ticket.sessionTitle ? `${ticket.title} · ${ticket.sessionTitle}` : ticket.title}
        </Text>
        <Text>{TICKET_TEXT.span(ticket.startsAtMs, ticket.endsAtMs, nowMs)}</Text>
        <Text className="t-second">{ticket.venueName}</Text>
      </View>
      {face === 'early' || face === 'now' ? (
        <Code ticket={ticket} />
      ) : (
        <View className="tk-none">
          <Result {...FACE_TEXT[face]} />
        </View>
      )}
      <View className="tk-tear" aria-hidden />
      <Facts ticket={ticket} holder={holder} face={face} nowMs={nowMs} />
    </View>
  )
}

const Code = ({ ticket }: { ticket: Ticket }) => {
  const { code, window, ageMs } = useRotatingCode(ticket)
  return (
    <View className="tk-code">
      <View className="tk-qr">
        <Qr text={code} label={TICKET_TEXT.heard} />
      </View>
      <View className="tk-life">
        <AgeRing window={window} ageMs={ageMs} />
        <Text className="t-second">{TICKET_TEXT.alive}</Text>
        <StatusTag tone="good" word={TICKET_TEXT.offline} />
      </View>
    </View>
  )
}

const Facts = ({ ticket, holder, face, nowMs }: TicketCardProps & { face: TicketFace }) => (
  <View className="tk-facts">
    {holder !== '' && (
      <Fact label={TICKET_TEXT.holder}>
        <Text className="t-strong">{holder}</Text>
      </Fact>
    )}
    <Fact label={TICKET_TEXT.places}>
      <Text className="t-strong">{TICKET_TEXT.placesValue(ticket.places, ticket.used)}</Text>
    </Fact>
    <Fact label={TICKET_TEXT.door}>
      <Text>{TICKET_TEXT.doors(ticket.doorNames)}</Text>
    </Fact>
    {(face === 'early' || face === 'now') && (
      <Fact label={TICKET_TEXT.opens}>
        <Text>
          {face === 'early'
            ? TICKET_TEXT.opensAt(ticket.doorOpensAtMs, nowMs)
            : TICKET_TEXT.openNow(ticket.doorClosesAtMs, nowMs)}
        </Text>
      </Fact>
    )}
    {/* absent in tickets that an older app kept on the phone */}
    {(ticket.pickups ?? []).map(({ name, atMs, doorName }) => (
      <Fact key={atMs} label={TICKET_TEXT.pickup}>
        <View className="stack">
          <Text className="t-strong">{TICKET_TEXT.pickupBy(name, atMs, doorName, nowMs)}</Text>
          <Text className="t-second">{TICKET_TEXT.pickupNote}</Text>
        </View>
      </Fact>
    ))}
    <Fact label={TICKET_TEXT.number}>
      <Text className="t-tabular">{shortNumber(ticket.ticketHex)}</Text>
    </Fact>
  </View>
)
