import { Text, View } from '@tarojs/components'
import { Controller, useFormContext } from 'react-hook-form'
import type { EligibilityRule } from '../../../domain/events/eligibility'
import { Section } from '../../../ui/card'
import { Stepper, Toggle } from '../../../ui/toggle'
import type { EventForm } from '../draft'
import { text } from '../sign-up-text'

const NEW = {
  women: { kind: 'women' },
  childAge: { kind: 'childAge', from: 6, to: 12 },
  brandLimit: { kind: 'brandLimit', most: 2, days: 90 },
  coolDown: { kind: 'coolDown', noShows: 2, days: 60 },
} as const satisfies Readonly<Record<EligibilityRule['kind'], EligibilityRule>>

const KINDS = ['women', 'childAge', 'brandLimit', 'coolDown'] as const

/** What the event asks of people beyond their union: each rule is switched on and then has its numbers. */
export const EligibilityFields = () => {
  const { control } = useFormContext<EventForm>()
  return (
    <Controller
      control={control}
      name="rules"
      render={({ field, fieldState }) => {
        const rules = field.value ?? []
        const put = (kind: EligibilityRule['kind'], rule: EligibilityRule | null) =>
          field.onChange(
            KINDS.flatMap(one => (one === kind ? (rule ?? []) : (rules.find(held => held.kind === one) ?? []))),
          )
        return (
          <Section title={text.rules} note={text.rulesNote}>
            <View className="stack-3">
              {KINDS.map(kind => {
                const rule = rules.find(one => one.kind === kind)
                return (
                  <View key={kind} className="stack-2">
                    <Toggle
                      label={text.ruleNames[kind]}
                      note={text.ruleNotes[kind]}
                      value={rule !== undefined}
                      onChange={on => put(kind, on ? NEW[kind] : null)}
                    />
                    {rule && <RuleNumbers rule={rule} onChange={next => put(kind, next)} />}
                  </View>
                )
              })}
              {fieldState.error?.message && <Text className="t-stop">{fieldState.error.message}</Text>}
            </View>
          </Section>
        )
      }}
    />
  )
}

const RuleNumbers = ({ rule, onChange }: { rule: EligibilityRule; onChange: (rule: EligibilityRule) => void }) => {
  switch (rule.kind) {
    case 'women':
      return null
    case 'childAge':
      return (
        <>
          <Stepper
            label={text.from}
            value={rule.from}
            min={0}
            max={17}
            unit={text.unitYears}
            onChange={from => onChange({ ...rule, from })}
          />
          <Stepper
            label={text.to}
            value={rule.to}
            min={rule.from}
            max={17}
            unit={text.unitYears}
            onChange={to => onChange({ ...rule, to })}
          />
        </>
      )
    case 'brandLimit':
      return (
        <>
          <Stepper
            label={text.most}
            value={rule.most}
            min={1}
            max={20}
            unit={text.unitTimes}
            onChange={most => onChange({ ...rule, most })}
          />
          <DaysStepper days={rule.days} onChange={days => onChange({ ...rule, days })} />
        </>
      )
    case 'coolDown':
      return (
        <>
          <Stepper
            label={text.noShows}
            value={rule.noShows}
            min={1}
            max={10}
            unit={text.unitTimes}
            onChange={noShows => onChange({ ...rule, noShows })}
          />
          <DaysStepper days={rule.days} onChange={days => onChange({ ...rule, days })} />
        </>
      )
  }
}

/** Months are what people think in here. */
const STEP_DAYS = 30

const DaysStepper = ({ days, onChange }: { days: number; onChange: (days: number) => void }) => (
  <Stepper
    label={text.days}
    value={Math.round(days / STEP_DAYS) * STEP_DAYS}
    min={STEP_DAYS}
    max={12 * STEP_DAYS}
    unit={text.unitDays}
    onChange={next => onChange(next > days ? Math.min(360, days + STEP_DAYS) : Math.max(STEP_DAYS, days - STEP_DAYS))}
  />
)
