import { View } from '@tarojs/components'
import type { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import { serverNowMs } from '../../../platform/clock'
import type { usePages } from '../../../platform/use-pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Empty, Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { text } from '../door-text'

type Failed = Output<typeof checkin.failedScans>['items'][number]

interface FailedScansProps {
  call: ReturnType<typeof usePages<typeof checkin.failedScans>>
}

/** Every "no" of the doors, newest first; first of all those who stand inside although the list refuses them. */
export const FailedScans = ({ call }: FailedScansProps) => (
  <Loaded
    call={call}
    isEmpty={({ items }) => items.length === 0}
    empty={<Empty icon="check-circle" title={text.noFailed} note={text.noFailedNote} />}
  >
    {({ items, more, loadingMore }) => (
      <View className="stack-2">
        <Card flush>
          {items.map(item => (
            <FailedRow key={item.failedScanId} item={item} />
          ))}
        </Card>
        {more && <Button label={text.more} kind="quiet" busy={loadingMore} onPress={more} />}
      </View>
    )}
  </Loaded>
)

const FailedRow = ({ item }: { item: Failed }) => (
  <ListRow
    title={text.reasons[item.reason]}
    note={[
      momentText(item.atMs, serverNowMs()),
      item.doorName,
      item.shown ?? text.byHand,
      ...(item.helperName ? [item.helperName] : []),
    ].join(' · ')}
    trail={item.wasAdmitted ? <StatusTag tone="stop" word={text.wasAdmitted} icon="wifi-off" /> : undefined}
  />
)
