import { Card, Section } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { DateField, TimeField } from '../../../ui/choice-field'
import { TextArea, TextField } from '../../../ui/field'
import { Stepper, Toggle } from '../../../ui/toggle'
import { EDITOR_TEXT } from '../editor-text'
import type { MeetingForm, Moment } from '../meeting-form'

interface Props {
  form: MeetingForm
  isNew: boolean
  onChange: (form: MeetingForm) => void
}

const MOMENTS = ['opens', 'closes', 'starts', 'ends'] as const

/** The whole announcement: what and where, when, and how the evening runs. */
export const MeetingFields = ({ form, isNew, onChange }: Props) => {
  const set = (change: Partial<MeetingForm>) => onChange({ ...form, ...change })
  return (
    <>
      <Section title={EDITOR_TEXT.what}>
        <Card>
          {isNew && (
            <Chips
              label={EDITOR_TEXT.kind}
              options={EDITOR_TEXT.kinds}
              value={form.kind}
              onChange={kind => set({ kind })}
            />
          )}
          <TextField label={EDITOR_TEXT.title} value={form.title} maxLength={60} onChange={title => set({ title })} />
          <TextField
            label={EDITOR_TEXT.venue}
            value={form.venueName}
            maxLength={60}
            onChange={venueName => set({ venueName })}
          />
          <TextField
            label={EDITOR_TEXT.address}
            value={form.venueAddress}
            maxLength={120}
            optional
            onChange={venueAddress => set({ venueAddress })}
          />
          <TextArea
            label={EDITOR_TEXT.about}
            value={form.about}
            maxLength={2000}
            optional
            onChange={about => set({ about })}
          />
        </Card>
      </Section>
      <Section title={EDITOR_TEXT.when} note={EDITOR_TEXT.whenNote}>
        <Card>
          {MOMENTS.map(name => (
            <MomentFields
              key={name}
              label={EDITOR_TEXT.moments[name]}
              value={form[name]}
              onChange={moment => set({ [name]: moment })}
            />
          ))}
        </Card>
      </Section>
      {form.kind === 'youth' ? <YouthFields form={form} set={set} /> : <BusinessFields form={form} set={set} />}
    </>
  )
}

interface PartProps {
  form: MeetingForm
  set: (change: Partial<MeetingForm>) => void
}

const YouthFields = ({ form, set }: PartProps) => (
  <>
    <Section title={EDITOR_TEXT.places} note={EDITOR_TEXT.placesNote}>
      <Card>
        <Stepper label="男" value={form.men} min={1} max={100} unit="人" onChange={men => set({ men })} />
        <Stepper label="女" value={form.women} min={1} max={100} unit="人" onChange={women => set({ women })} />
        <TextField
          label={EDITOR_TEXT.number}
          value={form.numberName}
          maxLength={60}
          hint={EDITOR_TEXT.numberHint}
          onChange={numberName => set({ numberName })}
        />
      </Card>
    </Section>
    <Section title={EDITOR_TEXT.rounds}>
      <Card>
        <Chips
          label={EDITOR_TEXT.format}
          options={EDITOR_TEXT.formats}
          value={form.format}
          onChange={format => set({ format })}
        />
        <Lengths form={form} set={set} unit="轮" />
        <Stepper
          label={EDITOR_TEXT.cards}
          value={form.yesCap}
          min={0}
          max={20}
          unit="张"
          hint={EDITOR_TEXT.cardsHint}
          onChange={yesCap => set({ yesCap })}
        />
        <Toggle
          label={EDITOR_TEXT.random}
          note={EDITOR_TEXT.randomNote}
          value={form.seating === 'random'}
          onChange={on => set({ seating: on ? 'random' : 'adaptive' })}
        />
        <Toggle
          label={EDITOR_TEXT.colleagues}
          note={EDITOR_TEXT.colleaguesNote}
          value={form.sameCompany}
          onChange={sameCompany => set({ sameCompany })}
        />
      </Card>
    </Section>
  </>
)

const BusinessFields = ({ form, set }: PartProps) => (
  <Section title={EDITOR_TEXT.slots}>
    <Card>
      <Lengths form={form} set={set} unit="个时段" />
    </Card>
  </Section>
)

const Lengths = ({ form, set, unit }: PartProps & { unit: string }) => (
  <>
    <Stepper
      label={EDITOR_TEXT.howMany}
      value={form.rounds}
      min={1}
      max={30}
      unit={unit}
      onChange={rounds => set({ rounds })}
    />
    <Stepper
      label={EDITOR_TEXT.each}
      value={form.minutesPerRound}
      min={3}
      max={60}
      unit="分钟"
      onChange={minutesPerRound => set({ minutesPerRound })}
    />
    <Stepper
      label={EDITOR_TEXT.tables}
      value={form.tables}
      min={1}
      max={200}
      unit="张"
      onChange={tables => set({ tables })}
    />
  </>
)

interface MomentProps {
  label: string
  value: Moment
  onChange: (value: Moment) => void
}

const MomentFields = ({ label, value, onChange }: MomentProps) => (
  <>
    <DateField label={`${label}日期`} value={value.date} onChange={date => onChange({ ...value, date })} />
    <TimeField label={`${label}时间`} value={value.time} onChange={time => onChange({ ...value, time })} />
  </>
)
