import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { publication } from '../../../contract/publication'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { ListRow } from '../../../ui/list-row'
import { RefusedNotice } from '../../../ui/notice'
import { Confirm } from '../../../ui/sheet'
import { Loaded } from '../../../ui/states'
import { BOARD_TEXT, CATEGORY_WORDS } from '../publish-text'
import { CopySheet } from './copy-sheet'

const RENEWS = [publication.desk]

/** Questions whose askers agreed, copies that wait, and what is out. */
export const BoardDesk = () => {
  const desk = useCall(publication.desk, {})
  const [writing, setWriting] = useState<string | null>(null)
  const decide = useCommand(publication.decide, { renews: RENEWS })
  const say = async (threadId: string, version: number, publish: boolean) => {
    if ((await decide.run({ threadId, version, publish })).ok) toast(BOARD_TEXT.done)
  }
  return (
    <Loaded call={desk}>
      {data => (
        <View className="stack-3">
          <Switch open={data.boardOpen} may={data.maySwitch} />
          {data.mayPropose && (
            <Section title={BOARD_TEXT.asked}>
              {data.asked.length === 0 && <Text className="t-second">{BOARD_TEXT.noAsked}</Text>}
              {data.asked.length > 0 && (
                <Card flush>
                  {data.asked.map(({ threadId, category, excerpt }) => (
                    <ListRow
                      key={threadId}
                      title={excerpt}
                      note={`${CATEGORY_WORDS[category]} · ${BOARD_TEXT.write}`}
                      onPress={() => setWriting(threadId)}
                    />
                  ))}
                </Card>
              )}
            </Section>
          )}
          <Section title={BOARD_TEXT.waiting}>
            <RefusedNotice refused={decide.refused} />
            {data.waiting.length === 0 && <Text className="t-second">{BOARD_TEXT.noWaiting}</Text>}
            {data.waiting.map(({ threadId, version, mine, ...copy }) => (
              <Card key={threadId}>
                <View className="stack-2">
                  <Words {...copy} />
                  {data.mayPublish && !mine && (
                    <>
                      <Button
                        kind="main"
                        label={BOARD_TEXT.publish}
                        busy={decide.busy}
                        onPress={() => say(threadId, version, true)}
                      />
                      <Button
                        label={BOARD_TEXT.refuse}
                        busy={decide.busy}
                        onPress={() => say(threadId, version, false)}
                      />
                    </>
                  )}
                </View>
              </Card>
            ))}
          </Section>
          <Section title={BOARD_TEXT.published}>
            {data.published.length === 0 && <Text className="t-second">{BOARD_TEXT.nonePublished}</Text>}
            {data.published.map(({ threadId, ...copy }) => (
              <Card key={threadId}>
                <View className="stack-2">
                  <Words {...copy} />
                  {data.mayPublish && <Hide threadId={threadId} />}
                </View>
              </Card>
            ))}
          </Section>
          {writing !== null && <CopySheet threadId={writing} onClose={() => setWriting(null)} />}
        </View>
      )}
    </Loaded>
  )
}

const Words = (copy: { category: keyof typeof CATEGORY_WORDS; question: string; answer: string }) => (
  <View className="stack-1">
    <Text className="t-second">{CATEGORY_WORDS[copy.category]}</Text>
    <Text className="t-strong">{`${BOARD_TEXT.question}：${copy.question}`}</Text>
    <Text>{`${BOARD_TEXT.answer}：${copy.answer}`}</Text>
  </View>
)

const Switch = ({ open, may }: { open: boolean; may: boolean }) => {
  const command = useCommand(publication.switchBoard, { renews: RENEWS })
  const run = () => {
    command.run({ open: !open }).catch(() => undefined)
  }
  return (
    <Card>
      <View className="stack-2">
        <Text className="t-strong">{open ? BOARD_TEXT.open : BOARD_TEXT.shut}</Text>
        <Text className="t-second">{open ? BOARD_TEXT.openNote : BOARD_TEXT.shutNote}</Text>
        <RefusedNotice refused={command.refused} />
        {may && (
          <Button
            size="small"
            label={open ? BOARD_TEXT.switchShut : BOARD_TEXT.switchOpen}
            busy={command.busy}
            onPress={run}
          />
        )}
      </View>
    </Card>
  )
}

const Hide = ({ threadId }: { threadId: string }) => {
  const [asking, setAsking] = useState(false)
  const command = useCommand(publication.hide, { renews: RENEWS })
  const run = async () => {
    if ((await command.run({ threadId })).ok) setAsking(false)
  }
  return (
    <>
      <Button size="small" kind="quiet" label={BOARD_TEXT.hide} onPress={() => setAsking(true)} />
      <Confirm
        open={asking}
        title={BOARD_TEXT.hideTitle}
        text={BOARD_TEXT.hideText}
        verb={BOARD_TEXT.hide}
        kind="danger"
        busy={command.busy}
        problem={command.refused ? errorText('publication', command.refused.code) : null}
        onConfirm={run}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
