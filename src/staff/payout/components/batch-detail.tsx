import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import type { Batch } from '../batch'
import { BATCH_TEXT, yuan } from '../text'
import { BankFiles } from './bank-files'
import { ConfirmBatch } from './confirm-batch'
import { PayableList } from './payable-list'
import { ReturnedSheet } from './returned-sheet'

interface BatchDetailProps {
  batchId: string
  may: { readonly make: boolean; readonly check: boolean }
}

const TONE = {
  drawn: 'info',
  dropped: 'plain',
  paid: 'good',
  failed: 'stop',
  reversed: 'wait',
  returned: 'plain',
} as const

/** One batch: its sums, what can be added, the second person's check, the bank's files, its lines. */
export const BatchDetail = ({ batchId, may }: BatchDetailProps) => {
  const batch = useCall(aid.batch, { batchId })
  return (
    <Loaded call={batch}>
      {data => (
        <View className="stack-4">
          <Card>
            <View className="stack-1">
              <Text className="t-head">{data.title}</Text>
              {/* whoever confirms types the sums anew: they are not shown to copy */}
              {(data.state !== 'open' || data.isMine) && (
                <Text className="t-strong">{BATCH_TEXT.count(data.count, data.totalFen)}</Text>
              )}
              {data.state !== 'open' && (
                <Text className="t-second">{BATCH_TEXT.settled(data.settled, data.count)}</Text>
              )}
            </View>
          </Card>
          {data.state === 'open' && may.check && !data.isMine && <ConfirmBatch batch={data} onDone={batch.reload} />}
          {data.state === 'open' && data.isMine && <Notice tone="info" text={BATCH_TEXT.own} />}
          {data.state === 'open' && may.make && <PayableList batchId={batchId} />}
          {data.state !== 'open' && (may.make || may.check) && <BankFiles batchId={batchId} onDone={batch.reload} />}
          <Lines batch={data} mayDrop={data.state === 'open' && may.make} mayReturn={may.check} />
        </View>
      )}
    </Loaded>
  )
}

interface LinesProps {
  batch: Batch
  mayDrop: boolean
  /** Whether I write down money that came back. */
  mayReturn: boolean
}

const Lines = ({ batch, mayDrop, mayReturn }: LinesProps) => {
  const [returned, setReturned] = useState<Batch['lines'][number] | null>(null)
  const drop = useCommand(aid.dropLine, { renews: [aid.batch, aid.batches, aid.payable] })
  const lines = batch.lines.filter(({ state }) => state !== 'dropped')
  return (
    <Section title={BATCH_TEXT.lines}>
      <RefusedNotice refused={drop.refused} />
      {lines.length === 0 && <Text className="t-second">{BATCH_TEXT.noLines}</Text>}
      <Card flush>
        {lines.map(line => (
          <View key={line.paymentId}>
            <ListRow
              title={`${line.nameMasked} · ${yuan(line.amountFen)}`}
              note={BATCH_TEXT.tail(line.receiptNo, line.cardTail, line.attempt)}
              trail={<StatusTag tone={TONE[line.state]} word={BATCH_TEXT.line[line.state]} />}
            />
            {mayDrop && (
              <Button
                size="small"
                kind="quiet"
                label={BATCH_TEXT.drop}
                heard={`${BATCH_TEXT.drop}，${line.receiptNo}`}
                busy={drop.busy}
                onPress={() => void drop.run({ batchId: batch.batchId, applicationId: line.applicationId })}
              />
            )}
            {mayReturn && line.state === 'reversed' && (
              <Button
                size="small"
                label={BATCH_TEXT.returned}
                heard={`${BATCH_TEXT.returned}，${line.receiptNo}`}
                onPress={() => setReturned(line)}
              />
            )}
          </View>
        ))}
      </Card>
      <ReturnedSheet line={returned} onClose={() => setReturned(null)} />
    </Section>
  )
}
