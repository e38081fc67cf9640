import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../contract/define'
import { qa } from '../../../../contract/qa'
import { open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useMay } from '../../../../platform/use-may'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Sheet } from '../../../../ui/sheet'
import { Empty, Loaded } from '../../../../ui/states'
import { HoldForm } from '../../components/hold-form'
import { HOLD_TEXT } from '../../hold-text'
import { CATEGORY_WORDS, INBOX_TEXT } from '../../text'

const MINUTE_MS = 60_000
type Item = Output<typeof qa.holds>['items'][number]

/** Questions that are kept beyond their time, the longest first: who set it, since when and why. */
export default function HoldsPage() {
  const nowMs = useServerNow(MINUTE_MS)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const list = useCall(qa.holds, {})
  const items = list.state === 'ready' ? list.data.items : []
  const chosen = items.find(({ threadId }) => threadId === chosenId)
  return (
    <Page title={HOLD_TEXT.title}>
      <Text className="t-second">{HOLD_TEXT.note}</Text>
      <Loaded
        call={list}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="lock" title={HOLD_TEXT.none} note={HOLD_TEXT.noneNote} />}
      >
        {data => (
          <Card flush>
            {data.items.map(item => (
              <ListRow
                key={item.threadId}
                title={item.reason}
                note={noteOf(item, nowMs)}
                onPress={() => setChosenId(item.threadId)}
              />
            ))}
          </Card>
        )}
      </Loaded>
      <Sheet open={chosen !== undefined} title={HOLD_TEXT.lift} onClose={() => setChosenId(null)}>
        {chosen && <Chosen key={chosen.threadId} item={chosen} nowMs={nowMs} onDone={() => setChosenId(null)} />}
      </Sheet>
    </Page>
  )
}

const kindOf = ({ kind, category }: Item): string =>
  kind === 'complaint' ? INBOX_TEXT.complaint : CATEGORY_WORDS[category]

const noteOf = (item: Item, nowMs: number): string =>
  [kindOf(item), HOLD_TEXT.since(item.sinceMs, item.byName, nowMs)].join(' · ')

const Chosen = ({ item, nowMs, onDone }: { item: Item; nowMs: number; onDone: () => void }) => {
  const mayRead = useMay('thread.answer')
  return (
    <View className="stack-3">
      <Text className="t-strong">{HOLD_TEXT.standing(item.reason)}</Text>
      {[noteOf(item, nowMs), HOLD_TEXT.asked(item.askedAtMs, nowMs), HOLD_TEXT.last(item.lastAtMs)].map(fact => (
        <Text key={fact} className="t-second">
          {fact}
        </Text>
      ))}
      {mayRead && (
        <Button
          icon="inbox"
          label={INBOX_TEXT.title}
          onPress={() => open('staff/inbox/pages/inbox/index', { threadId: item.threadId })}
        />
      )}
      <HoldForm threadId={item.threadId} onHold onDone={onDone} />
    </View>
  )
}
