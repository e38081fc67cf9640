import { Text, View } from '@tarojs/components'
import type { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import { a11y } from '../../../ui/a11y'
import type { MyDoor } from '../serving'
import { text } from '../text'
import './count-panel.scss'

type Counts = Output<typeof checkin.counts>['items']

interface CountPanelProps {
  doors: readonly MyDoor[]
  counts: Counts | null
  doorId: string
  doorName: string
  checking: boolean
  problem: boolean
  /** Going out is scanned at this door now. */
  isOut: boolean
  /** Places this phone let in and has not uploaded yet, by session. */
  waitingOf: (sessionId: string) => number
}

/** The lower half while nobody stands there: how many are in, per session and at this door. */
export const CountPanel = ({
  doors,
  counts,
  doorId,
  doorName,
  checking,
  problem,
  isOut,
  waitingOf,
}: CountPanelProps) => (
  <View className={`gc${doors.length === 1 ? ' gc-alone' : ''}`}>
    <View {...a11y('status')}>
      <Text className="t-title">{checking ? text.checking : isOut ? text.outReady : text.ready}</Text>
    </View>
    <Text className="t-second">{text.readyNote}</Text>
    <View className="gc-list">
      {doors.map(door => {
        const count = counts?.find(({ sessionId }) => sessionId === door.sessionId)
        const more = waitingOf(door.sessionId)
        const here = (count?.byDoor.find(entered => entered.doorId === doorId)?.entered ?? 0) + more
        const others = door.doors.flatMap(({ doorId: other, name }) => {
          const entered = count?.byDoor.find(one => one.doorId === other)?.entered
          return other === doorId || entered === undefined ? [] : [`${name} ${entered} 位`]
        })
        const left = count?.stock.find(one => one.doorId === doorId)?.left
        return (
          <View key={door.sessionId} className="gc-one">
            <View className="grow stack">
              <Text className="t-strong">{door.sessionTitle || door.eventTitle}</Text>
              <Text className="t-second">
                {[`${doorName} ${count || more > 0 ? here : '–'} 位`, ...others].join(' · ')}
              </Text>
              {count && door.doorPolicy.reentry && (
                <Text className="t-second">{text.insideNow(count.inside + more)}</Text>
              )}
              {left !== undefined && <Text className="t-strong">{text.stock(left)}</Text>}
            </View>
            <View className="gc-figures">
              <Text className="t-number">{count ? count.entered + more : more > 0 ? more : '–'}</Text>
              {count && <Text className="t-second">{text.expected(count.expected)}</Text>}
            </View>
          </View>
        )
      })}
    </View>
    {problem && <Text className="t-second">{text.countsGone}</Text>}
  </View>
)
