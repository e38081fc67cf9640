import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { typedFen, yuanText } from '../../../domain/aid/money'
import { NEXT_STEP_WORDS, NEXT_STEPS, type NextStep } from '../../../domain/matchmaking/words'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field, TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Toggle } from '../../../ui/toggle'
import { TIMETABLE_TEXT } from '../business-text'

type Meeting = Output<typeof matchmaking.timetable>['items'][number]

const MET = [
  { value: 'yes', label: TIMETABLE_TEXT.yes },
  { value: 'no', label: TIMETABLE_TEXT.no },
] as const
const STEPS = NEXT_STEPS.map(value => ({ value, label: NEXT_STEP_WORDS[value] }))

/** How one meeting went: met or not, what follows, how much, and whether the union shall help. */
export const OutcomeSheet = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const { meetingId, outcome } = meeting
  const [met, setMet] = useState<'yes' | 'no' | ''>(outcome ? (outcome.met ? 'yes' : 'no') : '')
  const [nextStep, setNextStep] = useState<NextStep>(outcome?.nextStep ?? 'none')
  const first = outcome?.amountFen ?? null
  const [amount, setAmount] = useState(first === null ? '' : yuanText(first).replace(/,|\.00$/g, ''))
  const [helpWanted, setHelp] = useState(outcome?.helpWanted ?? false)
  const command = useCommand(matchmaking.saveOutcome, { renews: [matchmaking.timetable] })
  const amountFen = amount.trim() === '' ? null : typedFen(amount)
  const isWrong = amount.trim() !== '' && amountFen === null
  const save = async () => {
    const reply = await command.run({ meetingId, met: met === 'yes', nextStep, amountFen, helpWanted })
    if (!reply.ok) return
    toast(TIMETABLE_TEXT.saved)
    onClose()
  }
  return (
    <Sheet open title={meeting.partner} onClose={onClose}>
      <View className="stack-3">
        <Field label={TIMETABLE_TEXT.met}>
          <Chips<'yes' | 'no' | ''> label={TIMETABLE_TEXT.met} options={MET} value={met} onChange={setMet} />
        </Field>
        {met === 'yes' && (
          <>
            <Field label={TIMETABLE_TEXT.nextStep}>
              <Chips label={TIMETABLE_TEXT.nextStep} options={STEPS} value={nextStep} onChange={setNextStep} />
            </Field>
            <TextField
              label={TIMETABLE_TEXT.amount}
              hint={TIMETABLE_TEXT.amountHint}
              error={isWrong ? TIMETABLE_TEXT.amountWrong : null}
              keyboard="number"
              optional
              maxLength={16}
              value={amount}
              onChange={setAmount}
            />
          </>
        )}
        {met !== '' && (
          <Toggle label={TIMETABLE_TEXT.help} note={TIMETABLE_TEXT.helpNote} value={helpWanted} onChange={setHelp} />
        )}
        <RefusedNotice refused={command.refused} />
        <Button
          kind="main"
          label={TIMETABLE_TEXT.save}
          disabled={met === '' || (met === 'yes' && isWrong)}
          busy={command.busy}
          onPress={() => void save()}
        />
      </View>
    </Sheet>
  )
}
