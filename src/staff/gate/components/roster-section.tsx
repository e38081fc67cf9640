import { Text, View } from '@tarojs/components'
import { serverNowMs } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { agoText } from '../../../ui/time-text'
import { text } from '../text'
import type { DoorPacks } from '../use-door-packs'

/** The roster on the phone: how many tickets, how old, and a way to renew it now. */
export const RosterSection = ({ packs }: { packs: DoorPacks }) => {
  const { asOfMs, rows, loading, problem } = packs
  const state = loading
    ? text.rosterLoading
    : asOfMs === null
      ? text.rosterNone
      : text.rosterHave(rows, agoText(asOfMs, serverNowMs()))
  return (
    <View className="stack-1">
      <Text className="t-strong">{text.roster}</Text>
      <Text className="t-second">{text.rosterNote}</Text>
      <Text className={asOfMs === null && !loading ? 't-wait' : 't-good'}>{state}</Text>
      {problem !== null && !loading && <Text className="t-stop">{problemText(problem)}</Text>}
      <Button size="small" icon="download" label={text.rosterGet} busy={loading} onPress={packs.refresh} />
    </View>
  )
}

const problemText = (code: string): string => {
  if (code === 'PHONE_FULL' || code === 'OFFLINE') return text.rosterProblem[code]
  return text.rosterProblem.other
}
