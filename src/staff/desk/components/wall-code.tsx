import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import { canPrint, printPage } from '../../../platform/print-page'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { RefusedNotice } from '../../../ui/notice'
import { Confirm, Sheet } from '../../../ui/sheet'
import { Loaded } from '../../../ui/states'
import { text } from '../door-text'
import type { Spot } from './spot-sheet'
import './wall-code.scss'

/** A place's code for its wall, to print or keep; a new one kills the old. */
export const WallCode = ({ spot, onClose }: { spot: Spot; onClose: () => void }) => {
  const { spotId, name } = spot
  const code = useCall(checkin.spotCode, { spotId, renew: false }, { freshMs: 0 })
  const renew = useCommand(checkin.spotCode, { renews: [checkin.spotCode] })
  const [asks, setAsks] = useState(false)
  const run = async () => {
    const reply = await renew.run({ spotId, renew: true })
    if (reply.ok) setAsks(false)
  }
  return (
    <Sheet open title={text.wallCode} onClose={onClose}>
      <View className="stack-3">
        <Loaded call={code}>
          {({ pngBase64 }) => (
            <View className="wc">
              <Image
                className="wc-code"
                src={`data:image/png;base64,${pngBase64}`}
                mode="aspectFit"
                showMenuByLongpress
                ariaLabel={text.wallHeard(name)}
              />
              <Text className="wc-name">{name}</Text>
            </View>
          )}
        </Loaded>
        <Text className="t-second wc-note">{text.wallNote}</Text>
        {canPrint() && <Button label={text.print} onPress={printPage} />}
        <Button kind="quiet" icon="refresh" label={text.wallRenew} onPress={() => setAsks(true)} />
        <RefusedNotice refused={renew.refused} />
      </View>
      <Confirm
        open={asks}
        title={text.wallRenew}
        text={text.wallRenewNote}
        verb={text.wallRenew}
        busy={renew.busy}
        onConfirm={run}
        onClose={() => setAsks(false)}
      />
    </Sheet>
  )
}
