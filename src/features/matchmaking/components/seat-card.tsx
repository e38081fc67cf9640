import { Text, View } from '@tarojs/components'
import { open } from '../../../platform/navigation'
import { useServerNow } from '../../../platform/use-server-now'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EVENING_TEXT } from '../evening-text'
import type { Evening } from '../use-yes-cards'
import { PersonLine } from './person-line'
import './seat-card.scss'

const MINUTE_MS = 60_000

/** Where I sit now, readable at arm's length: the table large, the round, who sits there; else what comes. */
export const SeatCard = ({ evening }: { evening: Evening }) => {
  const nowMs = useServerNow(10_000)
  const { state, seat, roundStartedAtMs, minutesPerRound } = evening
  const endsAtMs = roundStartedAtMs === null ? null : roundStartedAtMs + minutesPerRound * MINUTE_MS
  return (
    <>
      <View className="hs-hall">
        <Text className="t-second">{EVENING_TEXT.badge(evening.badge, evening.nickname)}</Text>
        {state === 'final' && <Words big={EVENING_TEXT.before} small={EVENING_TEXT.beforeNote} />}
        {state === 'running' && (
          <>
            {seat ? (
              <View {...a11y('heading')}>
                <Text className="hs-table">{EVENING_TEXT.table(seat.table)}</Text>
              </View>
            ) : (
              <Words big={EVENING_TEXT.rest} small={EVENING_TEXT.restNote} />
            )}
            <Text>{EVENING_TEXT.round(evening.round, evening.rounds)}</Text>
            {endsAtMs !== null && <Text className="t-second">{EVENING_TEXT.until(endsAtMs, nowMs)}</Text>}
          </>
        )}
        {state === 'choosing' && <Words big={EVENING_TEXT.choosing} small={EVENING_TEXT.choosingNote} />}
        <Ticket evening={evening} />
      </View>
      {state === 'final' && <Text className="t-second">{EVENING_TEXT.conduct}</Text>}
      {seat && (
        <Card flush>
          <View className="hs-with">
            <Text className="t-second">{seat.people.length > 0 ? EVENING_TEXT.with : EVENING_TEXT.alone}</Text>
          </View>
          {seat.people.map(one => (
            <PersonLine key={one.badge} person={one} />
          ))}
        </Card>
      )}
    </>
  )
}

const Words = ({ big, small }: { big: string; small: string }) => (
  <>
    <View {...a11y('heading')}>
      <Text className="t-title">{big}</Text>
    </View>
    <Text className="t-second">{small}</Text>
  </>
)

/** Until the door has let me in. */
const Ticket = ({ evening: { state, checkedIn, signUpId } }: { evening: Evening }) =>
  signUpId !== null && !checkedIn && (state === 'final' || state === 'running') ? (
    <View className="hs-ticket">
      <Button
        kind={state === 'final' ? 'main' : 'plain'}
        icon="ticket"
        label={EVENING_TEXT.ticket}
        onPress={() => open('features/checkin/pages/ticket/index', { signUpId })}
      />
    </View>
  ) : null
