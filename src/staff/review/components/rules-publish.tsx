import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { dayAfter } from '../../../domain/day'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DateField } from '../../../ui/choice-field'
import { ListRow } from '../../../ui/list-row'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { dayKey } from '../../../ui/time-text'
import { RULES_TEXT } from '../rules-text'
import type { Ruleset } from '../shapes'

/** Tries a draft on past cases and puts it in force: by a second person, tomorrow at the earliest. */
export const RulesPublish = ({ ruleset, onDone }: { ruleset: Ruleset; onDone: () => void }) => {
  const nowMs = useServerNow(60_000)
  const tomorrow = dayAfter(dayKey(nowMs), 1)
  const [fromDay, setFromDay] = useState(tomorrow)
  const [replayed, setReplayed] = useState<Output<typeof aid.replayRules> | null>(null)
  const replay = useCommand(aid.replayRules)
  const publish = useCommand(aid.publishRules, { renews: [aid.rulesets, aid.ruleset, aid.programmes] })
  const { rulesetId, version } = ruleset
  const tryOut = async () => {
    const reply = await replay.run({ rulesetId })
    if (reply.ok) setReplayed(reply.data)
  }
  const put = async () => {
    const reply = await publish.run({ rulesetId, version, fromDay })
    if (!reply.ok) return
    toast(RULES_TEXT.publishedDone)
    onDone()
  }
  return (
    <Card>
      <View className="stack-3">
        <Button label={RULES_TEXT.replay} busy={replay.busy} onPress={tryOut} />
        {replayed && <Text className="t-strong">{RULES_TEXT.replayed(replayed.cases, replayed.changed)}</Text>}
        {replayed?.items.map(({ receiptNo, before, after }) => (
          <ListRow key={receiptNo} title={receiptNo} note={`${before} → ${after}`} />
        ))}
        {ruleset.isMine ? (
          <Notice tone="info" text={RULES_TEXT.ownDraft} />
        ) : (
          <>
            <DateField label={RULES_TEXT.publishDay} value={fromDay} start={tomorrow} onChange={setFromDay} />
            <RefusedNotice refused={publish.refused} />
            <Button label={RULES_TEXT.publish} busy={publish.busy} onPress={put} />
          </>
        )}
      </View>
    </Card>
  )
}
