import { View } from '@tarojs/components'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { members } from '../../../contract/members'
import { placeUnion } from '../../../domain/members/union-rules'
import { UNION_FORMS, UNION_KINDS, type UnionForm, type UnionKind } from '../../../domain/members/words'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { errorText } from '../../../ui/error-text'
import { Field, TextArea, TextField } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { FORM_WORD, KIND_WORD, text } from '../text'
import type { UnionRow } from '../use-unions'

interface NewUnion {
  name: string
  kind: UnionKind
  form: UnionForm
  companies: string
}

/** What may hang below this parent, by the very rule the function uses. */
const kindsBelow = ({ unionId, kind }: UnionRow): readonly UnionKind[] =>
  UNION_KINDS.filter(
    child =>
      placeUnion({
        unionId: '',
        kind: child,
        parentId: unionId,
        parent: { unionId, kind, path: [unionId] },
        childKinds: [],
      }) !== null,
  )

/** Adds a union below another. The request keeps its number until it is accepted, so a lost answer makes no second one. */
export const AddUnionSheet = ({ parent, onClose }: { parent: UnionRow; onClose: () => void }) => {
  const save = useCommand(members.saveUnion, { renews: [members.unions] })
  const [requestId] = useState(newRequestId)
  const kinds = kindsBelow(parent)
  const form = useForm<NewUnion>({
    defaultValues: { name: '', kind: kinds[kinds.length - 1] ?? 'grassroots', form: 'single', companies: '' },
  })
  const kind = form.watch('kind')
  const submit = form.handleSubmit(async values => {
    const companies = values.companies
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
    const reply = await save.run({
      name: values.name.trim(),
      kind: values.kind,
      form: values.kind === 'grassroots' ? values.form : null,
      parentId: parent.unionId,
      companies,
      requestId,
    })
    if (!reply.ok) return
    toast(text.added)
    onClose()
  })
  return (
    <Sheet open title={text.addTitle(parent.name)} onClose={onClose}>
      <View className="stack-3">
        <Controller
          control={form.control}
          name="name"
          rules={{ validate: value => value.trim() !== '' || text.unionNameMissing }}
          render={({ field, fieldState }) => (
            <TextField
              label={text.unionName}
              value={field.value}
              maxLength={60}
              onChange={field.onChange}
              error={fieldState.error?.message ?? (save.refused ? errorText('members', save.refused.code) : null)}
            />
          )}
        />
        {kinds.length > 1 && (
          <Controller
            control={form.control}
            name="kind"
            render={({ field }) => (
              <Field label={text.kind}>
                <Chips
                  label={text.kind}
                  options={kinds.map(value => ({ value, label: KIND_WORD[value] }))}
                  value={field.value}
                  onChange={field.onChange}
                />
              </Field>
            )}
          />
        )}
        {kind === 'grassroots' && (
          <Controller
            control={form.control}
            name="form"
            render={({ field }) => (
              <Field label={text.form}>
                <Chips
                  label={text.form}
                  options={UNION_FORMS.map(value => ({ value, label: FORM_WORD[value] }))}
                  value={field.value}
                  onChange={field.onChange}
                />
              </Field>
            )}
          />
        )}
        <Controller
          control={form.control}
          name="companies"
          render={({ field }) => (
            <TextArea
              label={text.companies}
              hint={text.companiesHint}
              optional
              value={field.value}
              maxLength={2000}
              onChange={field.onChange}
            />
          )}
        />
        <Button label={text.add} kind="main" busy={save.busy} onPress={submit} />
      </View>
    </Sheet>
  )
}
