import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { events } from '../../../contract/events'
import { members } from '../../../contract/members'
import { BRANDS } from '../../../domain/events/brands'
import { useCall } from '../../../platform/use-call'
import { Card, Section } from '../../../ui/card'
import { PickField } from '../../../ui/choice-field'
import { Loaded } from '../../../ui/states'
import type { EventForm } from '../draft'
import { text } from '../editor-text'
import { ChosenUnion } from './chosen-union'
import { FormPick, FormText } from './editor-fields'
import { EligibilityFields } from './eligibility-fields'

const BRAND_CHOICES = BRANDS.map(brand => ({ value: brand, label: brand }))

/** Step 1: what, by whom, where, for whom. */
export const AboutStep = () => {
  const organisers = useCall(events.organisers, {})
  const { getValues, setValue } = useFormContext<EventForm>()
  const only = organisers.state === 'ready' && organisers.data.items.length === 1 ? organisers.data.items[0] : undefined
  useEffect(() => {
    if (only && getValues('organiserUnionId') === null) setValue('organiserUnionId', only.unionId)
  }, [only, getValues, setValue])
  return (
    <View className="stack-4">
      <Card>
        <View className="stack-3">
          <FormText name="title" label={text.title} hint={text.titleHint} maxLength={60} />
          <FormPick name="brand" label={text.brand} options={BRAND_CHOICES} />
          <Loaded call={organisers}>
            {({ items }) => (
              <FormPick
                name="organiserUnionId"
                label={text.organiser}
                options={items.map(({ unionId, name }) => ({ value: unionId, label: name }))}
              />
            )}
          </Loaded>
          <FormText name="venueName" label={text.venueName} placeholder={text.venuePlaceholder} maxLength={60} />
          <FormText
            name="venueAddress"
            label={text.venueAddress}
            hint={text.venueAddressHint}
            maxLength={120}
            optional
          />
        </View>
      </Card>
      <Card>
        <View className="stack-3">
          <FormText name="forWhom" label={text.forWhom} hint={text.forWhomHint} maxLength={120} optional />
          <OnlyUnions />
          <EligibilityFields />
        </View>
      </Card>
    </View>
  )
}

/** Closes the event to some unions; none chosen leaves it open to every member. */
const OnlyUnions = () => {
  const { control } = useFormContext<EventForm>()
  const unions = useCall(members.unions, {})
  return (
    <Section title={text.onlyUnions} note={text.onlyUnionsNote}>
      <Loaded call={unions}>
        {({ items }) => (
          <Controller
            control={control}
            name="onlyUnionIds"
            render={({ field }) => (
              <View className="stack-2">
                {field.value.length === 0 && <Text className="t-body">{text.everyone}</Text>}
                {field.value.map(unionId => (
                  <ChosenUnion
                    key={unionId}
                    name={items.find(union => union.unionId === unionId)?.name ?? unionId}
                    onRemove={() => field.onChange(field.value.filter(one => one !== unionId))}
                  />
                ))}
                <PickField
                  label={text.addUnion}
                  placeholder={text.chooseUnion}
                  options={items
                    .filter(union => !field.value.includes(union.unionId))
                    .map(union => ({ value: union.unionId, label: union.name }))}
                  value={null}
                  onChange={unionId => field.onChange([...field.value, unionId])}
                />
              </View>
            )}
          />
        )}
      </Loaded>
    </Section>
  )
}
