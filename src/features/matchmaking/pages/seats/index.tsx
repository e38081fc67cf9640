import { Text, View } from '@tarojs/components'
import { open, useRouteParams } from '../../../../platform/navigation'
import { Card, Section } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { SEATS_TEXT } from '../../seats-text'
import { useSession } from '../../use-session'

/** How seats are chosen, in plain words, and whether this session leaves all of it to chance. */
export default function SeatsPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/seats/index')
  const call = useSession(sessionId)
  return (
    <Page title={SEATS_TEXT.title}>
      <Text>{SEATS_TEXT.lead}</Text>
      {sessionId !== '' && (
        <Loaded call={call}>
          {session => (
            <Section title={SEATS_TEXT.now} note={session.title}>
              <Notice tone="info" text={session.seating === 'random' ? SEATS_TEXT.nowLot : SEATS_TEXT.nowLearns} />
            </Section>
          )}
        </Loaded>
      )}
      {SEATS_TEXT.parts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <Card>
            {lines.map(line => (
              <View key={line}>
                <Text>{line}</Text>
              </View>
            ))}
          </Card>
        </Section>
      ))}
      <Section title={SEATS_TEXT.mine} note={SEATS_TEXT.mineNote}>
        <Card flush>
          <ListRow
            title={SEATS_TEXT.consent}
            note={SEATS_TEXT.consentNote}
            onPress={() => open('features/account/pages/my-data/index', {})}
          />
        </Card>
      </Section>
    </Page>
  )
}
