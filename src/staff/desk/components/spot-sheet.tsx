import { View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import { events } from '../../../contract/events'
import { SPOT_KINDS, type SpotKind } from '../../../domain/checkin/spots'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { PickField, TimeField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Toggle } from '../../../ui/toggle'
import { minuteOf, timeOf } from '../door-policy-form'
import { text } from '../door-text'

export type Spot = Output<typeof checkin.deskSpots>['items'][number]

interface SpotSheetProps {
  /** Null: a new one. */
  spot: Spot | null
  onClose: () => void
}

/** A place: its name, where it is, who looks after it, and when it is open. */
export const SpotSheet = ({ spot, onClose }: SpotSheetProps) => {
  const organisers = useCall(events.organisers, {})
  const unions = organisers.state === 'ready' ? organisers.data.items : []
  const save = useCommand(checkin.saveSpot, { renews: [checkin.deskSpots, checkin.stamps] })
  const [requestId] = useState(newRequestId)
  const [name, setName] = useState(spot?.name ?? '')
  const [kind, setKind] = useState<SpotKind>(spot?.kind ?? 'station')
  const [address, setAddress] = useState(spot?.address ?? '')
  const [unionId, setUnionId] = useState<string | null>(spot?.unionId ?? null)
  const [from, setFrom] = useState(timeOf(spot?.fromMinute ?? 8 * 60))
  const [to, setTo] = useState(timeOf((spot?.toMinute ?? 20 * 60) % 1440))
  const [open, setOpen] = useState(spot?.open ?? true)
  const [tried, setTried] = useState(false)
  const problems = {
    name: name.trim() === '' ? text.spotNameMissing : null,
    unionId: unionId === null ? text.spotUnionMissing : null,
  }
  const told = (field: keyof typeof problems) => (tried ? problems[field] : null)
  const run = async () => {
    setTried(true)
    if (Object.values(problems).some(Boolean) || unionId === null) return
    const hours = { fromMinute: minuteOf(from), toMinute: minuteOf(to) }
    const fields = { unionId, name: name.trim(), kind, address: address.trim(), open, ...hours, requestId }
    const reply = await save.run(spot ? { ...fields, spotId: spot.spotId } : fields)
    if (!reply.ok) return
    toast(text.saved)
    onClose()
  }
  return (
    <Sheet open title={spot ? text.editSpot : text.addSpot} onClose={onClose}>
      <View className="stack-3">
        <TextField label={text.spotName} value={name} maxLength={30} error={told('name')} onChange={setName} />
        <Chips
          label={text.spotKind}
          options={SPOT_KINDS.map(value => ({ value, label: text.spotKinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        <TextField label={text.spotAddress} optional value={address} maxLength={80} onChange={setAddress} />
        {spot === null && (
          <PickField
            label={text.spotUnion}
            options={unions.map(union => ({ value: union.unionId, label: union.name }))}
            value={unionId}
            error={told('unionId')}
            onChange={setUnionId}
          />
        )}
        <TimeField label={text.spotFrom} value={from} onChange={setFrom} />
        <TimeField label={text.spotTo} {...hintOf(minuteOf(from), minuteOf(to))} value={to} onChange={setTo} />
        <Toggle label={text.spotOpen} note={text.spotOpenNote} value={open} onChange={setOpen} />
        <RefusedNotice refused={save.refused} />
        <Button label={text.save} kind="main" busy={save.busy} onPress={run} />
      </View>
    </Sheet>
  )
}

/** What hours mean that do not end later on the same day. */
const hintOf = (from: number, to: number): { hint?: string } =>
  from === to ? { hint: text.spotAllDay } : to < from ? { hint: text.spotNextDay } : {}
