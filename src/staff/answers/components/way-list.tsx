import { Text, View } from '@tarojs/components'
import { publication } from '../../../contract/publication'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { RefusedNotice } from '../../../ui/notice'
import { Empty, Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { WAYS_TEXT } from '../publish-text'

/** Ways of asking that clicks taught: added by themselves or waiting for a person, and taken out again with one tap. */
export const WayList = () => {
  const list = useCall(publication.phrasingCandidates, {})
  const command = useCommand(publication.decidePhrasing, { renews: [publication.phrasingCandidates] })
  const say = (candidateId: string, add: boolean) => {
    command.run({ candidateId, add }).catch(() => undefined)
  }
  return (
    <View className="stack-3">
      <Text className="t-second">{WAYS_TEXT.note}</Text>
      <RefusedNotice refused={command.refused} />
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="search" title={WAYS_TEXT.none} note={WAYS_TEXT.noneNote} />}
      >
        {({ items }) => (
          <View className="stack-2">
            {items.map(({ candidateId, text, title, people, state }) => (
              <Card key={candidateId}>
                <View className="stack-2">
                  <StatusTag
                    tone={state === 'added' ? 'good' : 'wait'}
                    word={state === 'added' ? WAYS_TEXT.added : WAYS_TEXT.offered}
                  />
                  <Text className="t-strong">{text}</Text>
                  <Text className="t-second">{`${title} · ${WAYS_TEXT.people(people)}`}</Text>
                  {state === 'offered' && (
                    <Button
                      size="small"
                      label={WAYS_TEXT.add}
                      heard={`${WAYS_TEXT.add}，${text}`}
                      busy={command.busy}
                      onPress={() => say(candidateId, true)}
                    />
                  )}
                  <Button
                    size="small"
                    kind="quiet"
                    label={state === 'added' ? WAYS_TEXT.takeOut : WAYS_TEXT.reject}
                    heard={`${state === 'added' ? WAYS_TEXT.takeOut : WAYS_TEXT.reject}，${text}`}
                    busy={command.busy}
                    onPress={() => say(candidateId, false)}
                  />
                </View>
              </Card>
            ))}
          </View>
        )}
      </Loaded>
    </View>
  )
}
