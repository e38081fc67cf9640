import { View } from '@tarojs/components'
import { newRequestId } from '../../../platform/request-id'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { PickField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import type { Person } from '../apply-draft'
import { idNumberError, phoneError } from '../apply-problems'
import { APPLY_TEXT } from '../text'
import type { StepProps } from './person-step'

const MOST = 12
const RELATIONS = APPLY_TEXT.relations.map(label => ({ value: label, label }))

/** Who lives together: relation and name, the rest only where it is needed. */
export const HouseholdStep = ({ content, onChange }: StepProps) => {
  const { people } = content
  const put = (personId: string, part: Partial<Person>) =>
    onChange({ ...content, people: people.map(one => (one.personId === personId ? { ...one, ...part } : one)) })
  const add = () =>
    onChange({
      ...content,
      people: [...people, { personId: newRequestId(), relation: '', name: '', idNumber: '', phone: '' }],
    })
  return (
    <>
      {people.map((person, i) => (
        <Section
          key={person.personId}
          title={APPLY_TEXT.kin(i + 1)}
          more={{
            label: APPLY_TEXT.removeKin,
            onPress: () => onChange({ ...content, people: people.filter(one => one !== person) }),
          }}
        >
          <Card>
            <View className="stack-3">
              <PickField
                label={APPLY_TEXT.relation}
                options={RELATIONS}
                value={RELATIONS.find(({ value }) => value === person.relation)?.value ?? null}
                onChange={relation => put(person.personId, { relation })}
              />
              <TextField
                label={APPLY_TEXT.name}
                value={person.name}
                maxLength={40}
                onChange={name => put(person.personId, { name })}
              />
              <TextField
                label={APPLY_TEXT.idNumber}
                hint={APPLY_TEXT.kinIdHint}
                optional
                keyboard="idcard"
                maxLength={24}
                value={person.idNumber}
                error={idNumberError(person.idNumber)}
                onChange={idNumber => put(person.personId, { idNumber })}
              />
              <TextField
                label={APPLY_TEXT.phone}
                optional
                keyboard="tel"
                maxLength={20}
                value={person.phone}
                error={phoneError(person.phone)}
                onChange={phone => put(person.personId, { phone })}
              />
            </View>
          </Card>
        </Section>
      ))}
      {people.length < MOST && <Button kind="plain" icon="plus" label={APPLY_TEXT.addKin} onPress={add} />}
    </>
  )
}
