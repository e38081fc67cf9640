import { Text } from '@tarojs/components'
import { CHECK_RESULTS } from '../../../domain/aid/case'
import { HELP_WORDS, OUTCOME_KINDS } from '../../../domain/aid/help'
import { typedFen } from '../../../domain/aid/money'
import { PickField } from '../../../ui/choice-field'
import { TextArea, TextField } from '../../../ui/field'
import { Check } from '../../../ui/toggle'
import { type ActField, type ActValues, type GivenCommand, itemsOf, withItem } from '../act-form'
import { HELP_TEXT } from '../help-text'
import type { Review } from '../shapes'
import { CHECK_WORD, COMMAND_TEXT, FILE_TEXT } from '../text'

interface ActFieldProps {
  field: ActField
  command: GivenCommand
  one: Review
  values: ActValues
  onChange: (part: Partial<ActValues>) => void
}

const yesNo = (words: { readonly yes: string; readonly no: string }) => [
  { value: 'yes' as const, label: words.yes },
  { value: 'no' as const, label: words.no },
]

/** The control of one thing that a command asks. */
export const ActFieldInput = ({ field, command, one, values, onChange }: ActFieldProps) => {
  switch (field) {
    case 'reason':
      return (
        <TextArea
          label={COMMAND_TEXT.reason}
          hint={COMMAND_TEXT.reasonHint}
          maxLength={300}
          value={values.reason}
          onChange={reason => onChange({ reason })}
        />
      )
    case 'text':
      return (
        <TextArea
          label={COMMAND_TEXT.note}
          hint={COMMAND_TEXT.noteHint}
          maxLength={300}
          value={values.text}
          onChange={text => onChange({ text })}
        />
      )
    case 'items':
      return (
        <>
          {one.materials.map(({ key, label }) => (
            <Check
              key={key}
              label={label}
              value={itemsOf(values.items).includes(label)}
              onChange={picked => onChange({ items: withItem(values.items, label, picked) })}
            >
              <Text>{label}</Text>
            </Check>
          ))}
          <TextField
            label={COMMAND_TEXT.items}
            hint={COMMAND_TEXT.itemsHint}
            maxLength={200}
            value={values.items}
            onChange={items => onChange({ items })}
          />
        </>
      )
    case 'amount':
      return (
        <TextField
          label={COMMAND_TEXT.amount}
          keyboard="digit"
          maxLength={12}
          value={values.amount}
          error={values.amount !== '' && typedFen(values.amount) === null ? COMMAND_TEXT.amountWrong : null}
          onChange={amount => onChange({ amount })}
        />
      )
    case 'clause':
    case 'source':
    case 'authorisation':
      return (
        <TextField
          label={COMMAND_TEXT[field]}
          maxLength={field === 'clause' ? 100 : 40}
          value={values[field]}
          onChange={typed => onChange({ [field]: typed })}
        />
      )
    case 'code':
      return one.reasons.length === 0 ? (
        <TextField
          label={COMMAND_TEXT.code}
          maxLength={10}
          value={values.code}
          onChange={code => onChange({ code: code.toUpperCase() })}
        />
      ) : (
        <PickField
          label={COMMAND_TEXT.code}
          options={one.reasons.map(({ code, text }) => ({ value: code, label: `${code} ${text}` }))}
          value={values.code}
          onChange={code => onChange({ code })}
        />
      )
    case 'result':
      return (
        <PickField
          label={COMMAND_TEXT.result}
          options={CHECK_RESULTS.map(value => ({ value, label: CHECK_WORD[value] }))}
          value={values.result}
          onChange={result => onChange({ result })}
        />
      )
    case 'flag':
      return (
        <PickField
          label={COMMAND_TEXT.which}
          options={one.flags
            .filter(({ resolved }) => !resolved)
            .map(({ flagId, kind, otherReceiptNo }) => ({
              value: flagId,
              label: `${FILE_TEXT.flag[kind]} ${otherReceiptNo}`,
            }))}
          value={values.flag}
          onChange={flag => onChange({ flag })}
        />
      )
    case 'objection':
      return (
        <PickField
          label={COMMAND_TEXT.which}
          options={one.objections
            .filter(({ decision }) => decision === null)
            .map(({ objectionId, text }) => ({ value: objectionId, label: text.slice(0, 30) }))}
          value={values.objection}
          onChange={objection => onChange({ objection })}
        />
      )
    case 'yes':
      return (
        <PickField
          label={command === 'decideAppeal' ? COMMAND_TEXT.reopen : COMMAND_TEXT.uphold}
          options={yesNo(command === 'decideAppeal' ? COMMAND_TEXT.reopenOptions : COMMAND_TEXT.upholdOptions)}
          value={values.yes}
          onChange={yes => onChange({ yes })}
        />
      )
    case 'category':
      return (
        <>
          {one.suggestedCategory !== null && (
            <Text className="t-second">
              {HELP_TEXT.suggested(one.categories.find(({ key }) => key === one.suggestedCategory)?.label ?? '')}
            </Text>
          )}
          {one.categories.length === 0 && <Text className="t-second">{HELP_TEXT.noDictionary}</Text>}
          <PickField
            label={HELP_TEXT.category}
            options={one.categories.map(({ key, label }) => ({ value: key, label }))}
            value={values.category === '' ? null : values.category}
            onChange={category => onChange({ category })}
          />
          <Text className="t-second">{one.categories.find(({ key }) => key === values.category)?.meaning ?? ''}</Text>
        </>
      )
    case 'outcome':
      return (
        <PickField
          label={HELP_TEXT.outcome}
          options={OUTCOME_KINDS.map(value => ({ value, label: HELP_WORDS[value] }))}
          value={values.outcome}
          onChange={outcome => onChange({ outcome })}
        />
      )
    case 'how':
      return (
        <PickField
          label={COMMAND_TEXT.how}
          options={[
            { value: 'visit' as const, label: COMMAND_TEXT.howOptions.visit },
            { value: 'phone' as const, label: COMMAND_TEXT.howOptions.phone },
          ]}
          value={values.how}
          onChange={how => onChange({ how })}
        />
      )
    case 'still':
      return (
        <PickField
          label={COMMAND_TEXT.still}
          options={yesNo(COMMAND_TEXT.stillOptions)}
          value={values.still}
          onChange={still => onChange({ still })}
        />
      )
  }
}
