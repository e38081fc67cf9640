import { Text, View } from '@tarojs/components'
import { type PlaceCounts, placeRoom } from '../../../domain/events/place-room'
import type { PlaceKind } from '../../../domain/events/words'
import { Card, Section } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { ListRow } from '../../../ui/list-row'
import { Check, Stepper, Toggle } from '../../../ui/toggle'
import { SIGN_UP_TEXT } from '../text'
import type { EventSession } from '../use-event'
import './place-form.scss'

export interface PlaceFormProps {
  session: EventSession
  /** Places that are left, null where that sets no limit: those who wait, apply or draw ask for what they need. */
  left: number | null
  /** My own name; empty while it is not known. */
  holder: string
  counts: PlaceCounts
  onCount: (kind: PlaceKind, count: number) => void
  consent: boolean
  onConsent: (consent: boolean) => void
  consentError: string | null
  placesError: string | null
}

/** Who comes: I myself, adults, children with their guardian's word. Nothing can be chosen that the session refuses. */
export const PlaceForm = (props: PlaceFormProps) => {
  const { session, left, holder, counts, onCount, consent, onConsent, consentError, placesError } = props
  const room = placeRoom(counts, { ...session, left: left ?? session.maxPlaces })
  const isAlone = session.allowed.every(kind => kind === 'self')
  const counted = (['adult', 'child'] as const).filter(kind => session.allowed.includes(kind))
  return (
    <>
      <Section title={SIGN_UP_TEXT.who} note={isAlone ? SIGN_UP_TEXT.alone : roomText(session.maxPlaces, left)}>
        {isAlone ? (
          <Card flush>
            <ListRow
              lead={<Icon name="user" />}
              title={holder || SIGN_UP_TEXT.kinds.self}
              {...(holder !== '' && { trail: <Text className="t-second">{SIGN_UP_TEXT.self}</Text> })}
            />
          </Card>
        ) : (
          <Card flush>
            {session.allowed.includes('self') && (
              <View className="pf-row">
                <Toggle
                  label={SIGN_UP_TEXT.kinds.self}
                  {...(holder !== '' && { note: holder })}
                  value={counts.self === 1}
                  onChange={on => (!on || room.self > 0) && onCount('self', on ? 1 : 0)}
                />
              </View>
            )}
            {counted.map(kind => (
              <View key={kind} className="pf-row">
                <Stepper
                  label={SIGN_UP_TEXT.kinds[kind]}
                  {...(kind === 'child' && { hint: SIGN_UP_TEXT.childHint })}
                  value={counts[kind]}
                  min={0}
                  max={room[kind]}
                  onChange={count => onCount(kind, count)}
                  unit={SIGN_UP_TEXT.unit}
                />
              </View>
            ))}
          </Card>
        )}
        {placesError && <Text className="t-stop">{placesError}</Text>}
      </Section>
      {counts.child > 0 && (
        <Section title={SIGN_UP_TEXT.consentTitle}>
          <Card>
            <Check label={SIGN_UP_TEXT.consent(counts.child)} value={consent} onChange={onConsent} error={consentError}>
              <View className="stack-1">
                <Text>{SIGN_UP_TEXT.consent(counts.child)}</Text>
                <Text className="t-second">{SIGN_UP_TEXT.consentData}</Text>
              </View>
            </Check>
          </Card>
        </Section>
      )}
    </>
  )
}

const roomText = (maxPlaces: number, left: number | null): string =>
  left === null ? SIGN_UP_TEXT.most(maxPlaces) : SIGN_UP_TEXT.room(maxPlaces, left)
