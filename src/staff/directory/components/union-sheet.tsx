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

interface UnionWords {
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

const titleOf = (of: UnionSheetProps['of']): string => {
  if ('below' in of) return text.addTitle(of.below.name)
  return 'union' in of ? text.changeTitle(of.union.name) : text.addDistrict
}

interface UnionSheetProps {
  /** Where a new union hangs, the one that is changed, or nothing: the district itself, which everything hangs below. */
  of: { readonly below: UnionRow } | { readonly union: UnionRow } | { readonly district: true }
  onClose: () => void
}

/**
 * Adds a union below another, or changes one in its place. The request keeps its number until it is accepted, so a lost
 * answer makes no second union.
 */
export const UnionSheet = ({ of, onClose }: UnionSheetProps) => {
  const known = 'union' in of ? of.union : null
  const save = useCommand(members.saveUnion, { renews: [members.unions] })
  const [requestId] = useState(newRequestId)
  const kinds: readonly UnionKind[] = 'below' in of ? kindsBelow(of.below) : [known?.kind ?? 'district']
  const form = useForm<UnionWords>({
    defaultValues: {
      name: known?.name ?? '',
      kind: kinds[kinds.length - 1] ?? 'grassroots',
      form: known?.form ?? 'single',
      companies: known?.companies.join('\n') ?? '',
    },
  })
  const kind = form.watch('kind')
  const submit = form.handleSubmit(async values => {
    const companies = values.companies
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
    const reply = await save.run({
      ...(known && { unionId: known.unionId }),
      name: values.name.trim(),
      kind: values.kind,
      form: values.kind === 'grassroots' ? values.form : null,
      parentId: 'below' in of ? of.below.unionId : (known?.parentId ?? null),
      companies,
      requestId,
    })
    if (!reply.ok) return
    toast(known ? text.changed : text.added)
    onClose()
  })
  return (
    <Sheet open title={titleOf(of)} onClose={onClose}>
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
        <Button label={known ? text.saveChange : text.add} kind="main" busy={save.busy} onPress={submit} />
      </View>
    </Sheet>
  )
}
