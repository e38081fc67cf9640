import { Text, View } from '@tarojs/components'
import { Controller, useFormContext } from 'react-hook-form'
import { SESSION_MODES } from '../../../domain/events/words'
import { Chips } from '../../../ui/chips'
import { TextField } from '../../../ui/field'
import { Toggle } from '../../../ui/toggle'
import type { EventForm } from '../draft'
import { text } from '../sign-up-text'

/** How a session gives its places, and what happens where they run out. */
export const ModeFields = ({ index }: { index: number }) => {
  const { control, watch } = useFormContext<EventForm>()
  const at = `sessions.${index}` as const
  const mode = watch(`${at}.mode`) ?? 'first_come'
  const fixed = watch(`${at}.modeFixed`) ?? false
  return (
    <View className="stack-2">
      <Text className="t-strong">{text.mode}</Text>
      {fixed ? (
        <Text>{text.modes[mode]}</Text>
      ) : (
        <Controller
          control={control}
          name={`${at}.mode`}
          render={({ field }) => (
            <Chips
              label={text.mode}
              options={SESSION_MODES.map(value => ({ value, label: text.modes[value] }))}
              value={mode}
              onChange={field.onChange}
            />
          )}
        />
      )}
      <Text className="t-second">{fixed ? text.modeFixed : text.modeNotes[mode]}</Text>
      {mode !== 'approval' && (
        <Controller
          control={control}
          name={`${at}.waitlist`}
          render={({ field }) => (
            <Toggle
              label={text.waitlist}
              note={text.waitlistNote}
              value={field.value ?? false}
              onChange={field.onChange}
            />
          )}
        />
      )}
      {mode === 'lottery' && (
        <Controller
          control={control}
          name={`${at}.numberName`}
          render={({ field }) => (
            <TextField
              label={text.numberName}
              hint={text.numberNameHint}
              optional
              maxLength={60}
              value={field.value ?? ''}
              onChange={field.onChange}
            />
          )}
        />
      )}
      {mode === 'first_come' && (
        <Controller
          control={control}
          name={`${at}.takeLeft`}
          render={({ field }) => (
            <Toggle
              label={text.takeLeft}
              note={text.takeLeftNote}
              value={field.value ?? false}
              onChange={field.onChange}
            />
          )}
        />
      )}
    </View>
  )
}
