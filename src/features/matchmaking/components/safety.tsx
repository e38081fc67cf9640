import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { PickField } from '../../../ui/choice-field'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { TEXT } from '../text'

type Met = Output<typeof matchmaking.evening>['met']

/** Never again with somebody, or words to the matchmakers; the other one is told nothing. */
export const Safety = ({ sessionId, met }: { sessionId: string; met: Met }) => {
  const [shown, show] = useState(false)
  const [badge, setBadge] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [requestId, renew] = useState(newRequestId)
  const renews = { renews: [matchmaking.evening, matchmaking.matches] }
  const block = useCommand(matchmaking.block, renews)
  const report = useCommand(matchmaking.report, renews)
  const done = (text: string) => {
    show(false)
    setWords('')
    renew(newRequestId())
    toast(text)
  }
  const sendBlock = async () => {
    const reply = await block.run({ sessionId, badge: Number(badge) })
    if (reply.ok) done('以后不会再和 TA 同桌，对方不知道。')
  }
  const sendReport = async () => {
    const about = badge === null ? {} : { badge: Number(badge) }
    const reply = await report.run({ sessionId, ...about, words, requestId })
    if (reply.ok) done('红娘 24 小时内答复您。')
  }
  return (
    <>
      <Button kind="quiet" label="有人让我不舒服" onPress={() => show(true)} />
      <Sheet open={shown} title="有人让我不舒服" onClose={() => show(false)}>
        <PickField
          label="是谁"
          options={met.map(one => ({ value: String(one.badge), label: `${one.badge} 号 ${one.nickname}` }))}
          value={badge}
          onChange={setBadge}
          optional
        />
        <TextArea label="想告诉红娘的话" value={words} onChange={setWords} maxLength={500} optional />
        <RefusedNotice refused={block.refused ?? report.refused} />
        <Button
          kind="plain"
          label={TEXT.block}
          disabled={badge === null}
          busy={block.busy}
          onPress={() => void sendBlock()}
        />
        <Button
          kind="danger"
          label="告诉红娘"
          disabled={words.trim() === ''}
          busy={report.busy}
          onPress={() => void sendReport()}
        />
      </Sheet>
    </>
  )
}
