import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { publication } from '../../../contract/publication'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { ListRow } from '../../../ui/list-row'
import { Confirm } from '../../../ui/sheet'
import { Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { BOARD_TEXT, CATEGORY_WORDS } from '../publish-text'
import { BoardSettings } from './board-settings'
import { CopySheet } from './copy-sheet'
import { CopyWords } from './copy-words'
import { WaitingCopy } from './waiting-copy'

const RENEWS = [publication.desk]
const TICK_MS = 60_000

/** Questions whose askers agreed, copies that wait, and what is out. */
export const BoardDesk = () => {
  const desk = useCall(publication.desk, {})
  const [writing, setWriting] = useState<string | null>(null)
  const nowMs = useServerNow(TICK_MS)
  return (
    <Loaded call={desk}>
      {data => (
        <View className="stack-3">
          <BoardSettings open={data.boardOpen} embargoDays={data.embargoDays} may={data.maySwitch} />
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
          {(data.mayPropose || data.mayPublish) && (
            <>
              <Section title={BOARD_TEXT.waiting}>
                {data.waiting.length === 0 && <Text className="t-second">{BOARD_TEXT.noWaiting}</Text>}
                {data.waiting.map(copy => (
                  <WaitingCopy key={copy.threadId} copy={copy} mayPublish={data.mayPublish} />
                ))}
              </Section>
              <Section title={BOARD_TEXT.published}>
                {data.published.length === 0 && <Text className="t-second">{BOARD_TEXT.nonePublished}</Text>}
                {data.published.map(({ threadId, publishedAtMs, ...copy }) => (
                  <Card key={threadId}>
                    <View className="stack-2">
                      {publishedAtMs > nowMs && (
                        <StatusTag tone="wait" icon="clock" word={BOARD_TEXT.appears(publishedAtMs, nowMs)} />
                      )}
                      <CopyWords {...copy} />
                      {data.mayPublish && <Hide threadId={threadId} />}
                    </View>
                  </Card>
                ))}
              </Section>
            </>
          )}
          {writing !== null && <CopySheet threadId={writing} onClose={() => setWriting(null)} />}
        </View>
      )}
    </Loaded>
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
