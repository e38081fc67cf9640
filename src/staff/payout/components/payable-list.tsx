import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { RefusedNotice } from '../../../ui/notice'
import { Empty, Loaded } from '../../../ui/states'
import { BATCH_TEXT, yuan } from '../text'

/** A batch holds this many lines; the rest waits for another. */
const MOST = 60

/** What can be paid; all of it goes into the batch in one tap, single lines come out again below. */
export const PayableList = ({ batchId }: { batchId: string }) => {
  const payable = useCall(aid.payable, {})
  const add = useCommand(aid.addLines, { renews: [aid.batch, aid.batches, aid.payable] })
  const [left, setLeft] = useState(0)
  const take = async (applicationIds: string[]) => {
    const reply = await add.run({ batchId, applicationIds })
    if (reply.ok) setLeft(reply.data.left.length)
  }
  return (
    <Section title={BATCH_TEXT.payable}>
      <RefusedNotice refused={add.refused} />
      {left > 0 && <Text className="t-wait">{BATCH_TEXT.left(left)}</Text>}
      <Loaded
        call={payable}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="inbox" title={BATCH_TEXT.noPayable} />}
      >
        {data => (
          <View className="stack-3">
            <Card flush>
              {data.items.map(one => (
                <ListRow
                  key={one.applicationId}
                  title={`${one.nameMasked} · ${yuan(one.amountFen)}`}
                  note={BATCH_TEXT.tail(one.receiptNo, one.cardTail, one.attempt)}
                />
              ))}
            </Card>
            <Button
              label={BATCH_TEXT.add}
              busy={add.busy}
              onPress={() => take(data.items.slice(0, MOST).map(({ applicationId }) => applicationId))}
            />
          </View>
        )}
      </Loaded>
    </Section>
  )
}
