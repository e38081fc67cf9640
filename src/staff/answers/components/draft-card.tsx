import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { publication } from '../../../contract/publication'
import { open } from '../../../platform/navigation'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { StatusTag } from '../../../ui/status-tag'
import { CATEGORY_WORDS, PUBLISH_TEXT } from '../publish-text'

type Draft = Output<typeof publication.faqDrafts>['items'][number]
type Content = Draft['content']

/** A draft beside what stands now, with the second person's word; its writer may take it back. */
export const DraftCard = ({ draft, mayDecide }: { draft: Draft; mayDecide: boolean }) => {
  const nowMs = useServerNow(60_000)
  const [reason, setReason] = useState<string | null>(null)
  const command = useCommand(publication.decideFaqDraft, { renews: [publication.faqDrafts] })
  const say = async (publish: boolean, why = '') => {
    const reply = await command.run({ draftId: draft.draftId, publish, reason: why })
    if (!reply.ok) return
    setReason(null)
    toast(publish ? PUBLISH_TEXT.published : PUBLISH_TEXT.sentBack)
  }
  const { before, content, mine, state } = draft
  const waits = state === 'waiting'
  return (
    <Card>
      <View className="stack-2">
        <View className="line-2">
          <StatusTag tone={waits ? 'wait' : 'stop'} word={waits ? PUBLISH_TEXT.waiting : PUBLISH_TEXT.returned} />
          <Text className="t-second">{PUBLISH_TEXT.at(mine ? `${PUBLISH_TEXT.mine} · ` : '', draft.atMs, nowMs)}</Text>
        </View>
        {!waits && draft.reason !== '' && <Text className="t-stop">{draft.reason}</Text>}
        {before && (
          <View className="stack-1">
            <Text className="t-second">{PUBLISH_TEXT.before}</Text>
            <Words content={before} />
          </View>
        )}
        <View className="stack-1">
          <Text className="t-second">{before ? PUBLISH_TEXT.after : PUBLISH_TEXT.isNew}</Text>
          <Words content={content} />
        </View>
        <RefusedNotice refused={command.refused} />
        {waits && mayDecide && !mine && (
          <>
            <Button kind="main" label={PUBLISH_TEXT.publish} busy={command.busy} onPress={() => say(true)} />
            <Button label={PUBLISH_TEXT.sendBack} onPress={() => setReason('')} />
          </>
        )}
        {waits && mine && (
          <Button kind="quiet" label={PUBLISH_TEXT.takeBack} busy={command.busy} onPress={() => say(false)} />
        )}
        {!waits && draft.faqId !== null && <Rewrite faqId={draft.faqId} />}
      </View>
      <Sheet open={reason !== null} title={PUBLISH_TEXT.sendBack} onClose={() => setReason(null)}>
        <View className="stack-3">
          <TextField
            label={PUBLISH_TEXT.reason}
            hint={PUBLISH_TEXT.reasonHint}
            maxLength={200}
            value={reason ?? ''}
            onChange={setReason}
          />
          <RefusedNotice refused={command.refused} />
          <Button
            kind="main"
            label={PUBLISH_TEXT.sendBack}
            busy={command.busy}
            disabled={(reason ?? '').trim() === ''}
            onPress={() => say(false, (reason ?? '').trim())}
          />
        </View>
      </Sheet>
    </Card>
  )
}

const Rewrite = ({ faqId }: { faqId: string }) => (
  <Button label={PUBLISH_TEXT.rewrite} onPress={() => open('staff/answers/pages/entry/index', { faqId })} />
)

const Words = ({ content }: { content: Content }) => (
  <View className="stack-1">
    <Text className="t-strong">{content.title}</Text>
    <Text>{content.answer}</Text>
    <Text className="t-second">
      {[
        CATEGORY_WORDS[content.category],
        ...content.citations.map(({ law, article }) => PUBLISH_TEXT.cites(law, article)),
      ].join(' · ')}
    </Text>
    {content.phrasings.length > 0 && (
      <Text className="t-second">{`${PUBLISH_TEXT.asks}：${content.phrasings.join('；')}`}</Text>
    )}
  </View>
)
