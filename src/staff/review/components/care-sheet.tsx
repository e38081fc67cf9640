import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { CARE_KINDS, HELP_WORDS } from '../../../domain/aid/help'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Tabs } from '../../../ui/chips'
import { DateField, PickField } from '../../../ui/choice-field'
import { TextArea, TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Loaded } from '../../../ui/states'
import { dayKey } from '../../../ui/time-text'
import { CARE_TEXT } from '../help-text'
import { MoneyField } from './money-field'

/** Writes down one visit or gift. */
export const CareSheet = ({ onClose }: { onClose: () => void }) => {
  const known = useCall(aid.care, {})
  return (
    <Sheet open title={CARE_TEXT.add} onClose={onClose}>
      <Loaded call={known}>{({ unions }) => <CareForm unions={unions} onClose={onClose} />}</Loaded>
    </Sheet>
  )
}

const CareForm = ({ unions, onClose }: { unions: Output<typeof aid.care>['unions']; onClose: () => void }) => {
  const today = dayKey(useServerNow(60_000))
  const [kind, setKind] = useState<(typeof CARE_KINDS)[number]>('visit')
  const [unionId, setUnionId] = useState(unions.length === 1 ? (unions[0]?.unionId ?? null) : null)
  const [day, setDay] = useState(today)
  const [place, setPlace] = useState('')
  const [people, setPeople] = useState('')
  const [worthFen, setWorth] = useState(0)
  const [note, setNote] = useState('')
  const requestId = useRef(newRequestId())
  const keep = useCommand(aid.recordCare, { renews: [aid.care, aid.statistics] })
  const count = /^[1-9]\d{0,3}$/.test(people.trim()) ? Number(people) : null
  const send = async () => {
    if (!unionId || count === null) return
    const reply = await keep.run({
      ...{ kind, unionId, day, place, people: count, worthFen, note, requestId: requestId.current },
    })
    if (!reply.ok) {
      requestId.current = newRequestId()
      return
    }
    toast(CARE_TEXT.saved)
    onClose()
  }
  return (
    <View className="stack-3">
      <Tabs
        label={CARE_TEXT.kind}
        options={CARE_KINDS.map(value => ({ value, label: HELP_WORDS[value] }))}
        value={kind}
        onChange={setKind}
      />
      {unions.length > 1 && (
        <PickField
          label={CARE_TEXT.union}
          options={unions.map(({ unionId: value, name }) => ({ value, label: name }))}
          value={unionId}
          onChange={setUnionId}
        />
      )}
      <DateField label={CARE_TEXT.day} value={day} end={today} onChange={setDay} />
      <TextField label={CARE_TEXT.place} hint={CARE_TEXT.placeHint} maxLength={60} value={place} onChange={setPlace} />
      <TextField label={CARE_TEXT.people} keyboard="number" maxLength={4} value={people} onChange={setPeople} />
      <MoneyField label={CARE_TEXT.worth} hint={CARE_TEXT.worthHint} fen={worthFen} onChange={setWorth} />
      <TextArea label={CARE_TEXT.note} hint={CARE_TEXT.noteHint} maxLength={300} value={note} onChange={setNote} />
      <RefusedNotice refused={keep.refused} />
      <Button
        kind="main"
        label={CARE_TEXT.save}
        busy={keep.busy}
        disabled={!unionId || count === null || place.trim() === '' || note.trim().length < 2}
        onPress={send}
      />
    </View>
  )
}
