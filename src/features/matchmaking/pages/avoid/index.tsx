import { Text } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../../contract/matchmaking'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { Button } from '../../../../ui/button'
import { Card, Section } from '../../../../ui/card'
import { TextField } from '../../../../ui/field'
import { ListRow } from '../../../../ui/list-row'
import { Notice, RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { AVOID_TEXT } from '../../avoid-text'

const MOST = 20

/** People with whom I never sit: only I can read the list, and nobody learns that they stand in it. */
export default function AvoidPage() {
  const call = useCall(matchmaking.avoid, {})
  return (
    <Page title={AVOID_TEXT.title}>
      <Text className="t-second">{AVOID_TEXT.lead}</Text>
      <Loaded call={call}>{data => <People people={data.people} />}</Loaded>
    </Page>
  )
}

const People = ({ people }: { people: readonly string[] }) => {
  const [name, setName] = useState('')
  const command = useCommand(matchmaking.avoid, { renews: [matchmaking.avoid] })
  const typed = name.trim()
  const add = async () => {
    const reply = await command.run({ people: [...people.filter(one => one !== typed), typed] })
    if (reply.ok) setName('')
  }
  return (
    <>
      <RefusedNotice refused={command.refused} />
      <Card>
        <TextField label={AVOID_TEXT.who} hint={AVOID_TEXT.hint} value={name} maxLength={24} onChange={setName} />
        <Button
          kind="main"
          label={AVOID_TEXT.add}
          disabled={typed === '' || people.length >= MOST}
          busy={command.busy}
          onPress={() => void add()}
        />
      </Card>
      <Section title={AVOID_TEXT.list}>
        {people.length === 0 && <Notice tone="info" text={AVOID_TEXT.none} />}
        {people.length > 0 && (
          <Card flush>
            {people.map(one => (
              <ListRow
                key={one}
                title={one}
                trail={
                  <Button
                    size="small"
                    kind="quiet"
                    label={AVOID_TEXT.remove}
                    heard={`${AVOID_TEXT.remove}：${one}`}
                    busy={command.busy}
                    onPress={() => void command.run({ people: people.filter(other => other !== one) })}
                  />
                }
              />
            ))}
          </Card>
        )}
      </Section>
    </>
  )
}
