import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import { members } from '../../../../contract/members'
import { canSomewhere } from '../../../../domain/can'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { momentText } from '../../../../ui/time-text'
import { TwoPane } from '../../../../ui/two-pane'
import { BatchDetail } from '../../components/batch-detail'
import { OpenBatch } from '../../components/open-batch'
import { BATCH_TEXT } from '../../text'

/** Batches, the newest first: one person makes, another confirms, the bank answers. */
export default function BatchesPage() {
  const list = usePages(aid.batches, {})
  const me = useCall(members.me, {})
  const roles = me.state === 'ready' ? me.data.roles : []
  const may = { make: canSomewhere(roles, 'aid.make'), check: canSomewhere(roles, 'aid.check') }
  const [chosen, setChosen] = useState<string | null>(null)
  const nowMs = useServerNow(60_000)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  return (
    <Page title={BATCH_TEXT.title} width="wide">
      <Text className="t-second">{BATCH_TEXT.lead}</Text>
      <TwoPane
        onBack={() => setChosen(null)}
        backLabel={BATCH_TEXT.back}
        list={
          <View className="stack-3">
            {may.make && <OpenBatch onOpened={setChosen} />}
            <Loaded
              call={list}
              isEmpty={data => data.items.length === 0}
              empty={<Empty icon="file" title={BATCH_TEXT.none} />}
            >
              {data => (
                <>
                  <Card flush>
                    {data.items.map(one => (
                      <ListRow
                        key={one.batchId}
                        title={one.title}
                        note={
                          // whoever confirms types the sums anew: they are not shown to copy
                          one.state === 'open' && !one.isMine
                            ? momentText(one.madeAtMs, nowMs)
                            : `${BATCH_TEXT.count(one.count, one.totalFen)} · ${momentText(one.madeAtMs, nowMs)}`
                        }
                        trail={
                          <StatusTag
                            tone={one.state === 'open' ? 'wait' : one.settled === one.count ? 'good' : 'info'}
                            word={
                              one.state === 'open'
                                ? BATCH_TEXT.state.open
                                : one.settled === one.count
                                  ? BATCH_TEXT.state.settled
                                  : BATCH_TEXT.state.confirmed
                            }
                          />
                        }
                        selected={one.batchId === chosen}
                        onPress={() => setChosen(one.batchId)}
                      />
                    ))}
                  </Card>
                  {data.more && <Button kind="quiet" label="更早的" busy={data.loadingMore} onPress={data.more} />}
                </>
              )}
            </Loaded>
          </View>
        }
        detail={chosen === null ? null : <BatchDetail key={chosen} batchId={chosen} may={may} />}
        unchosen={<Empty icon="file" title={BATCH_TEXT.choose} note={BATCH_TEXT.chooseNote} />}
      />
    </Page>
  )
}
