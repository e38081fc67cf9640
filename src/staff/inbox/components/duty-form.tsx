import { View } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../contract/qa'
import { QUEUES } from '../../../domain/qa/threads/route'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { ManyChips } from '../../../ui/chips'
import { DateField } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Stepper } from '../../../ui/toggle'
import { QUEUE_WORDS, SHARING_TEXT } from '../act-text'
import type { DutyPerson } from '../desk-types'

const MOST_OPEN = 200
const MOST_LEAVES = 30
const QUEUE_NAMES = QUEUES.map(queueId => QUEUE_WORDS[queueId])

interface DutyFormProps {
  person: DutyPerson
  onDone: () => void
}

/** One person's queues, days, most open questions and days off. */
export const DutyForm = ({ person, onDone }: DutyFormProps) => {
  const { accountId, version } = person
  const [queues, setQueues] = useState(person.queues)
  const [cap, setCap] = useState(person.cap)
  const [weekdays, setWeekdays] = useState(version === 0 ? [0, 1, 2, 3, 4] : person.weekdays)
  const [leaves, setLeaves] = useState(person.leaves)
  const command = useCommand(qa.saveDuty, { renews: [qa.desk] })
  const save = async () => {
    const whole = leaves.filter(({ from, to }) => from !== '' && to !== '')
    if (!(await command.run({ accountId, version, queues, cap, weekdays, leaves: whole })).ok) return
    toast(SHARING_TEXT.saved)
    onDone()
  }
  const changeLeave = (at: number, more: Partial<(typeof leaves)[number]>) =>
    setLeaves(leaves.map((leave, i) => (i === at ? { ...leave, ...more } : leave)))
  return (
    <View className="stack-3">
      <Field label={SHARING_TEXT.queues}>
        <ManyChips
          label={SHARING_TEXT.queues}
          options={QUEUE_NAMES}
          chosen={queues.map(queueId => QUEUE_WORDS[queueId])}
          most={QUEUES.length}
          onChange={names => setQueues(QUEUES.filter(queueId => names.includes(QUEUE_WORDS[queueId])))}
        />
      </Field>
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
      {leaves.map(({ from, to }, i) => (
        // a leave has no name but its place in the list
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <View key={i} className="stack-2">
          <DateField
            label={`${SHARING_TEXT.leaves} ${i + 1}：${SHARING_TEXT.from}`}
            value={from}
            onChange={value => changeLeave(i, { from: value, ...(to === '' && { to: value }) })}
          />
          <DateField
            label={`${SHARING_TEXT.leaves} ${i + 1}：${SHARING_TEXT.to}`}
            value={to}
            onChange={value => changeLeave(i, { to: value })}
          />
        </View>
      ))}
      {leaves.length < MOST_LEAVES && (
        <Button
          kind="quiet"
          icon="plus"
          label={SHARING_TEXT.addLeave}
          onPress={() => setLeaves([...leaves, { from: '', to: '' }])}
        />
      )}
      <RefusedNotice refused={command.refused} />
      <Button kind="main" label={SHARING_TEXT.save} busy={command.busy} onPress={save} />
    </View>
  )
}
