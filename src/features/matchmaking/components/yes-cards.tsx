import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { EVENING_TEXT } from '../evening-text'
import { type Evening, useYesCards } from '../use-yes-cards'
import { PersonLine } from './person-line'

/** Everybody I met, with my private yes cards; each tap is kept at once and may be taken back until the reveal. */
export const YesCards = ({ sessionId, evening }: { sessionId: string; evening: Evening }) => {
  const cards = useYesCards(sessionId, evening)
  if (evening.met.length === 0) return null
  return (
    <Section title={EVENING_TEXT.cards} note={EVENING_TEXT.cardsLeft(cards.chosen.length, evening.cap)}>
      <Notice tone="info" text={EVENING_TEXT.cardsPrivate} />
      {cards.full && <Notice tone="wait" text={EVENING_TEXT.cardsFull} />}
      <RefusedNotice refused={cards.refused} />
      <Card flush>
        {evening.met.map(one => {
          const isPut = cards.chosen.includes(one.badge)
          const name = EVENING_TEXT.of(one.badge, one.nickname)
          return (
            <PersonLine key={one.badge} person={one}>
              <View className="line-2">
                {isPut && <StatusTag tone="good" word={EVENING_TEXT.isPut} />}
                <Button
                  size="small"
                  kind={isPut ? 'quiet' : 'plain'}
                  label={isPut ? EVENING_TEXT.takeBack : EVENING_TEXT.put}
                  heard={`${isPut ? EVENING_TEXT.takeBack : EVENING_TEXT.put}，${name}`}
                  disabled={cards.busy}
                  onPress={() => void cards.put(one.badge, !isPut)}
                />
              </View>
            </PersonLine>
          )
        })}
      </Card>
    </Section>
  )
}
