import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import type { matchmaking } from '../../../contract/matchmaking'
import { type DrawEntry, entryOf } from '../../../domain/draw'
import { checkOwn } from '../../../domain/draw-check'
import { serverNowMs } from '../../../platform/clock'
import { drawHash } from '../../../platform/draw-hash'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { DRAW_TEXT } from '../draw-text'

export type Draw = Output<typeof matchmaking.draw>
export type Drawn = NonNullable<Draw['drawn']>

interface Checked {
  readonly inList: boolean
  readonly keyHex: string
  readonly tookMs: number
}

/** The first tap: one's own key, and that one's line stands in the sealed list; some milliseconds on the phone. */
export const OwnTicket = ({ draw, drawn }: { draw: Draw; drawn: Drawn }) => {
  const [checked, setChecked] = useState<Checked | null>(null)
  const { mine, rootHex } = draw
  const entry = mine ? entryOf(mine.line) : null
  if (!mine || !entry) return <Notice tone="info" text={DRAW_TEXT.ownNone} />
  const check = () => {
    const fromMs = serverNowMs()
    const found = checkOwn(drawHash, { entry, proof: mine.proof, file: { ...drawn, rootHex } })
    setChecked({ ...found, tookMs: serverNowMs() - fromMs })
  }
  return (
    <Card>
      <View className="stack-3">
        <View className="stack-1">
          <Text className="t-strong">
            {[placeWords(drawn, entry), DRAW_TEXT.weight(entry.weight)].filter(word => word !== '').join(' · ')}
          </Text>
          <Text className="t-second">{DRAW_TEXT.ticketNo(entry.ticket)}</Text>
        </View>
        <Button kind="main" label={DRAW_TEXT.own} onPress={check} />
        {checked && (
          <Notice
            tone={checked.inList ? 'good' : 'stop'}
            text={checked.inList ? DRAW_TEXT.inList(checked.keyHex, checked.tookMs) : DRAW_TEXT.notInList}
          />
        )}
      </View>
    </Card>
  )
}

const placeWords = ({ result }: Drawn, { ticket, group }: DrawEntry): string => {
  const own = result.find(one => one.group === group)
  const won = own?.selected.indexOf(ticket) ?? -1
  const waits = own?.waiting.indexOf(ticket) ?? -1
  return won >= 0 ? DRAW_TEXT.drawnAt(won + 1) : waits >= 0 ? DRAW_TEXT.waitsAt(waits + 1) : ''
}
