import { Text, View } from '@tarojs/components'
import { checkin } from '../../../../contract/checkin'
import { stampRefusal } from '../../../../domain/checkin/spots'
import { replaceWith, useRouteParams } from '../../../../platform/navigation'
import { signal } from '../../../../platform/signal'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Notice, RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Result } from '../../../../ui/result'
import { Empty, Loaded } from '../../../../ui/states'
import { type Place, StampCard } from '../../components/stamp-card'
import { SPOT_TEXT } from '../../spot-text'

const TICK_MS = 30_000
const CODE = /^[0-9A-Z]{20}$/

/** Where the code on a wall leads: the place, and one button. */
export default function SpotPage() {
  const { scene = '' } = useRouteParams('features/checkin/pages/spot/index')
  const place = useCall(checkin.spot, { spotCode: scene }, { enabled: CODE.test(scene) })
  if (!CODE.test(scene))
    return (
      <Page title={SPOT_TEXT.spotTitle}>
        <Empty icon="scan" title={SPOT_TEXT.unreadable} note={SPOT_TEXT.unreadableNote} />
      </Page>
    )
  return (
    <Page title={SPOT_TEXT.spotTitle}>
      <Loaded call={place}>{found => <Leave place={found} spotCode={scene} />}</Loaded>
    </Page>
  )
}

const Leave = ({ place, spotCode }: { place: Place; spotCode: string }) => {
  const nowMs = useServerNow(TICK_MS)
  const stamp = useCommand(checkin.stamp, { renews: [checkin.spot, checkin.stamps] })
  const no = stampRefusal(place, nowMs)
  const leave = async () => {
    const reply = await stamp.run({ spotCode })
    if (reply.ok) signal('good')
  }
  if (place.stampedAtMs !== null)
    return (
      <Result tone="good" title={SPOT_TEXT.before} note={`${place.name} · ${SPOT_TEXT.stamped(place.stampedAtMs)}`}>
        <Button
          label={SPOT_TEXT.toStamps}
          kind="main"
          onPress={() => replaceWith('features/checkin/pages/stamps/index', {})}
        />
      </Result>
    )
  return (
    <View className="stack-3">
      <StampCard place={place} />
      {no ? (
        <Notice
          tone="wait"
          text={`${SPOT_TEXT.closed}。${no.opensAtMs === null ? SPOT_TEXT.closedNote : SPOT_TEXT.opens(no.opensAtMs, nowMs)}`}
        />
      ) : (
        <>
          <Button label={SPOT_TEXT.leave} kind="main" icon="check" busy={stamp.busy} onPress={leave} />
          <Text className="t-second">{SPOT_TEXT.leaveNote}</Text>
        </>
      )}
      {stamp.refused && <RefusedNotice refused={stamp.refused} />}
    </View>
  )
}
