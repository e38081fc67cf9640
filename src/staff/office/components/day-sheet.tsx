import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { marked } from '../../../domain/calendar/month'
import type { NamedDay } from '../../../domain/calendar/year'
import { isPlainWeekend } from '../../../domain/workdays'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field, TextField } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { Stepper } from '../../../ui/toggle'
import { CALENDAR_TEXT } from '../calendar-text'

type Kind = 'plain' | 'off' | 'work'

export interface DaySheetProps {
  day: string
  mark: NamedDay | null
  /** The holiday that was named last, so that nine days need it once. */
  lastName: string
  onSet: (at: Parameters<typeof marked>[1]) => void
  onClose: () => void
}

/** A holiday of the national notices lasts nine days at most so far. */
const LONGEST = 15

/** Turns one day, or several from it on, into free, worked or plain. */
export const DaySheet = ({ day, mark, lastName, onSet, onClose }: DaySheetProps) => {
  const isWeekend = isPlainWeekend(day)
  const [kind, setKind] = useState<Kind>(mark?.kind ?? (isWeekend ? 'work' : 'off'))
  const [name, setName] = useState(mark?.name ?? lastName)
  const [length, setLength] = useState(1)
  const [tried, setTried] = useState(false)
  const kinds: readonly Kind[] = isWeekend ? ['plain', 'off', 'work'] : ['plain', 'off']
  const isNameless = kind !== 'plain' && name.trim() === ''
  const set = () => {
    setTried(true)
    if (isNameless) return
    const next = kind === 'plain' ? null : { kind, name: name.trim() }
    onSet({ day, length: kind === 'work' ? 1 : length, mark: next })
  }
  return (
    <Sheet open title={CALENDAR_TEXT.dayTitle(day)} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{CALENDAR_TEXT.plainDay(day)}</Text>
        <Field label={CALENDAR_TEXT.kind} {...(!isWeekend && { hint: CALENDAR_TEXT.workOnly })}>
          <Chips
            label={CALENDAR_TEXT.kind}
            options={kinds.map(value => ({ value, label: CALENDAR_TEXT.kinds[value] }))}
            value={kind}
            onChange={setKind}
          />
        </Field>
        {kind !== 'plain' && (
          <TextField
            label={CALENDAR_TEXT.name}
            hint={CALENDAR_TEXT.nameHint}
            value={name}
            onChange={setName}
            maxLength={20}
            error={tried && isNameless ? CALENDAR_TEXT.nameMissing : null}
          />
        )}
        {kind !== 'work' && (
          <Stepper
            label={CALENDAR_TEXT.length}
            value={length}
            min={1}
            max={LONGEST}
            unit={CALENDAR_TEXT.lengthUnit}
            onChange={setLength}
          />
        )}
        <Button kind="main" label={CALENDAR_TEXT.setDay} onPress={set} />
      </View>
    </Sheet>
  )
}
