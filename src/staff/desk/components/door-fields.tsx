import { View } from '@tarojs/components'
import { Controller, useFormContext } from 'react-hook-form'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Field, TextField } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import type { EventForm } from '../draft'
import { text } from '../editor-text'
import './door-fields.scss'

const MOST_DOORS = 20

type Door = EventForm['sessions'][number]['doors'][number]

/** The next free id: doors keep theirs when renamed, so that entries stay with their door. */
const nextDoor = (doors: readonly Door[]): Door => {
  let number = doors.length + 1
  while (doors.some(door => door.doorId === `d${number}`)) number += 1
  return { doorId: `d${number}`, name: '' }
}

/** Entrances of one session by their names. */
export const DoorFields = ({ index }: { index: number }) => {
  const { control } = useFormContext<EventForm>()
  return (
    <Controller
      control={control}
      name={`sessions.${index}.doors`}
      render={({ field, fieldState }) => (
        <Field label={text.doors} error={fieldState.error?.message}>
          <View className="stack-2">
            {field.value.map((door, at) => (
              <DoorName
                key={door.doorId}
                name={`sessions.${index}.doors.${at}.name`}
                label={text.doorName(at + 1)}
                {...(field.value.length > 1 && {
                  onRemove: () => field.onChange(field.value.filter(one => one.doorId !== door.doorId)),
                })}
              />
            ))}
            {field.value.length < MOST_DOORS && (
              <Button
                size="small"
                icon="plus"
                label={text.addDoor}
                onPress={() => field.onChange([...field.value, nextDoor(field.value)])}
              />
            )}
          </View>
        </Field>
      )}
    />
  )
}

interface DoorNameProps {
  name: `sessions.${number}.doors.${number}.name`
  label: string
  onRemove?: () => void
}

const DoorName = ({ name, label, onRemove }: DoorNameProps) => {
  const { control } = useFormContext<EventForm>()
  return (
    <View className="df">
      <View className="grow">
        <Controller
          control={control}
          name={name}
          render={({ field, fieldState }) => (
            <TextField
              label={label}
              value={field.value}
              maxLength={20}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
      </View>
      {onRemove && (
        <View className="df-away" onClick={onRemove} {...a11y('button', text.remove(label))}>
          <Icon name="trash" />
        </View>
      )}
    </View>
  )
}
