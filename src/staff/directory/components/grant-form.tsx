import { Text, View } from '@tarojs/components'
import { Controller, useForm } from 'react-hook-form'
import { members } from '../../../contract/members'
import { CAPABILITIES, type Capability, ROLES, type RoleName } from '../../../domain/members/words'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { PickField } from '../../../ui/choice-field'
import { errorText } from '../../../ui/error-text'
import { Field } from '../../../ui/field'
import { CAPABILITY_WORD, ROLE_WORD } from '../../../ui/role-text'
import { Check } from '../../../ui/toggle'
import { text } from '../text'
import { unionChoices, useUnions } from '../use-unions'
import type { RosterRow } from './roster-table'

interface Grant {
  role: RoleName
  unionId: string | null
  capabilities: readonly Capability[]
}

/** Which role, over which unions; for the district's role also which matters. Giving it again only changes these. */
export const GrantForm = ({ member, onDone }: { member: RosterRow; onDone: () => void }) => {
  const grant = useCommand(members.grantRole, { renews: [members.roles, members.me] })
  const unions = useUnions()
  const form = useForm<Grant>({ defaultValues: { role: 'officer', unionId: member.unionId, capabilities: [] } })
  const role = form.watch('role')
  const submit = form.handleSubmit(async ({ unionId, capabilities, ...values }) => {
    if (unionId === null) return
    const given = values.role === 'district' ? [...capabilities] : []
    const reply = await grant.run({ memberId: member.memberId, role: values.role, unionId, capabilities: given })
    if (!reply.ok) return
    toast(text.granted)
    onDone()
  })
  return (
    <View className="stack-4">
      <Controller
        control={form.control}
        name="role"
        render={({ field }) => (
          <Field label={text.grantRole} hint={ROLE_WORD[field.value].note}>
            <Chips
              label={text.grantRole}
              options={ROLES.map(value => ({ value, label: ROLE_WORD[value].word }))}
              value={field.value}
              onChange={field.onChange}
            />
          </Field>
        )}
      />
      <Controller
        control={form.control}
        name="unionId"
        rules={{ validate: value => value !== null || text.grantScopeMissing }}
        render={({ field, fieldState }) => (
          <PickField
            label={text.grantScope}
            options={unions.state === 'ready' ? unionChoices(unions.data.items) : []}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      {role === 'district' && (
        <Controller
          control={form.control}
          name="capabilities"
          rules={{ validate: value => value.length > 0 || text.grantWhatMissing }}
          render={({ field, fieldState }) => (
            <Field label={text.grantWhat} error={fieldState.error?.message}>
              {CAPABILITIES.map(one => (
                <Check
                  key={one}
                  label={CAPABILITY_WORD[one]}
                  value={field.value.includes(one)}
                  onChange={on =>
                    field.onChange(on ? [...field.value, one] : field.value.filter(other => other !== one))
                  }
                >
                  <Text>{CAPABILITY_WORD[one]}</Text>
                </Check>
              ))}
            </Field>
          )}
        />
      )}
      {grant.refused && <Text className="t-stop">{errorText('members', grant.refused.code)}</Text>}
      <Button label={text.grantVerb} kind="main" busy={grant.busy} onPress={submit} />
    </View>
  )
}
