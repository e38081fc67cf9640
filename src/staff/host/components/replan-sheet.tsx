import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { PickField } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { clockText } from '../../../ui/time-text'
import { REPLAN_TEXT } from '../business-text'
import { Unplaced } from './unplaced'

export type Scheduled = Output<typeof matchmaking.schedule>

interface Props {
  sessionId: string
  data: Scheduled
  /** The first slot that has not begun. */
  fromSlot: number
  onClose: () => void
}

const AWAY = 'away'

/** A company came late or stays away: what would change is shown first, then done and told. */
export const ReplanSheet = ({ sessionId, data, fromSlot, onClose }: Props) => {
  const command = useCommand(matchmaking.replanMeetings, { renews: [matchmaking.schedule, matchmaking.overview] })
  const [companyId, setCompany] = useState<string | null>(null)
  const [from, setFrom] = useState(AWAY)
  const [preview, see] = useState<Output<typeof matchmaking.replanMeetings> | null>(null)
  const company = data.companies.find(one => one.companyId === companyId)
  const run = async (publish: boolean) => {
    if (!company) return
    const first = from === AWAY ? data.slots : Number(from)
    const past = company.slots.filter(slot => slot < fromSlot)
    const coming = data.slotsAtMs.flatMap((_, slot) => (slot >= Math.max(first, fromSlot) ? [slot] : []))
    const reply = await command.run({
      sessionId,
      plan: data.plan,
      fromSlot,
      company: { companyId: company.companyId, slots: [...past, ...coming] },
      publish,
    })
    if (!reply.ok) return
    if (!publish) return see(reply.data)
    toast(REPLAN_TEXT.done)
    onClose()
  }
  const change = (act: () => void) => {
    see(null)
    act()
  }
  return (
    <Sheet open title={REPLAN_TEXT.title} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{REPLAN_TEXT.note}</Text>
        <PickField
          label={REPLAN_TEXT.who}
          placeholder={REPLAN_TEXT.choose}
          options={data.companies.map(one => ({ value: one.companyId, label: one.name }))}
          value={companyId}
          onChange={value => change(() => setCompany(value))}
        />
        <Field label={REPLAN_TEXT.from}>
          <Chips
            label={REPLAN_TEXT.from}
            options={[
              { value: AWAY, label: REPLAN_TEXT.away },
              ...data.slotsAtMs.flatMap((startsAtMs, slot) =>
                slot < fromSlot ? [] : [{ value: String(slot), label: clockText(startsAtMs) }],
              ),
            ]}
            value={from}
            onChange={value => change(() => setFrom(value))}
          />
        </Field>
        <RefusedNotice refused={command.refused} />
        {preview === null ? (
          <Button
            kind="main"
            label={REPLAN_TEXT.look}
            disabled={!company}
            busy={command.busy}
            onPress={() => void run(false)}
          />
        ) : (
          <>
            <Notice
              tone="info"
              text={`${REPLAN_TEXT.result(preview.moved, preview.added, preview.dropped.length)}${REPLAN_TEXT.took(preview.planMs)}`}
            />
            {preview.dropped.length > 0 && <Unplaced pairs={preview.dropped} />}
            <Button kind="main" label={REPLAN_TEXT.publish} busy={command.busy} onPress={() => void run(true)} />
          </>
        )}
      </View>
    </Sheet>
  )
}
