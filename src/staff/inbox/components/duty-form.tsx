import { View } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../contract/qa'
import { QUEUES } from '../../../domain/qa/threads/route'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { ManyChips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Stepper } from '../../../ui/toggle'
import { QUEUE_WORDS, SHARING_TEXT } from '../act-text'
import type { DutyLawyer, DutyPerson } from '../desk-types'
import { LEAVE_TEXT } from '../leave-text'
import { LeaveFields } from './leave-fields'

const MOST_OPEN = 200
const QUEUE_NAMES = QUEUES.map(queueId => QUEUE_WORDS[queueId])

interface DutyFormProps {
  person: DutyPerson | DutyLawyer
  /** Who may take what is open while they are on leave. */
  colleagues: readonly { accountId: string; name: string }[]
  onDone: () => void
}

/** One person's queues (a lawyer has none), days, most open questions and days off. */
export const DutyForm = ({ person, colleagues, onDone }: DutyFormProps) => {
  const { accountId, version } = person
  const isLawyer = !('queues' in person)
  const [queues, setQueues] = useState(isLawyer ? [] : person.queues)
  const [cap, setCap] = useState(person.cap)
  const [weekdays, setWeekdays] = useState(version === 0 ? [0, 1, 2, 3, 4] : person.weekdays)
  const [leaves, setLeaves] = useState(person.leaves)
  const command = useCommand(qa.saveDuty, { renews: [qa.desk, qa.inbox] })
  const save = async () => {
    const whole = leaves.filter(({ from, to }) => from !== '' && to !== '')
    const roster = isLawyer ? ('lawyer' as const) : ('office' as const)
    const reply = await command.run({ accountId, version, roster, queues, cap, weekdays, leaves: whole })
    if (!reply.ok) return
    toast(reply.data.handed > 0 ? LEAVE_TEXT.handed(reply.data.handed) : SHARING_TEXT.saved)
    onDone()
  }
  return (
    <View className="stack-3">
      {!isLawyer && (
        <Field label={SHARING_TEXT.queues}>
          <ManyChips
            label={SHARING_TEXT.queues}
            options={QUEUE_NAMES}
            chosen={queues.map(queueId => QUEUE_WORDS[queueId])}
            most={QUEUES.length}
            onChange={names => setQueues(QUEUES.filter(queueId => names.includes(QUEUE_WORDS[queueId])))}
          />
        </Field>
      )}
      <Stepper label={SHARING_TEXT.cap} value={cap} min={0} max={MOST_OPEN} unit=" 个" onChange={setCap} />
      <Field label={SHARING_TEXT.weekdays}>
        <ManyChips
          label={SHARING_TEXT.weekdays}
          options={SHARING_TEXT.weekday}
          chosen={SHARING_TEXT.weekday.filter((_, day) => weekdays.includes(day))}
          most={SHARING_TEXT.weekday.length}
          onChange={names =>
            setWeekdays(SHARING_TEXT.weekday.flatMap((name, day) => (names.includes(name) ? [day] : [])))
          }
        />
      </Field>
      <Field label={SHARING_TEXT.leaves} hint={isLawyer ? LEAVE_TEXT.lawyerNote : LEAVE_TEXT.note}>
        <LeaveFields leaves={leaves} colleagues={colleagues} onChange={setLeaves} />
      </Field>
      <RefusedNotice refused={command.refused} />
      <Button kind="main" label={SHARING_TEXT.save} busy={command.busy} onPress={save} />
    </View>
  )
}
