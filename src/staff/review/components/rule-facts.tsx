import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { PickField } from '../../../ui/choice-field'
import { TextArea, TextField } from '../../../ui/field'
import { ListRow } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Toggle } from '../../../ui/toggle'
import { type Fact, newFact, usesOf, withType } from '../rule-changes'
import { RULES_TEXT } from '../rules-text'
import type { ProgrammeRules } from '../shapes'

interface FactsProps {
  programme: ProgrammeRules
  onChange: (programme: ProgrammeRules) => void
}

/** What is asked of an applicant: each in a line, its type and unit behind it; the guard rails judge the whole before it is kept. */
export const RuleFacts = ({ programme, onChange }: FactsProps) => {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const { rules, steps } = programme
  const put = (facts: Fact[]) => onChange({ ...programme, rules: { ...rules, facts } })
  const fact = rules.facts.find(({ key }) => key === openKey)
  const add = () => {
    const made = newFact(rules.facts, steps[0]?.key ?? '')
    put([...rules.facts, made])
    setOpenKey(made.key)
  }
  return (
    <Section title={RULES_TEXT.facts} note={RULES_TEXT.factsNote}>
      <Card flush>
        {rules.facts.map(one => (
          <ListRow
            key={one.key}
            title={one.label || RULES_TEXT.newFact}
            note={[
              one.divide ? RULES_TEXT.computed : RULES_TEXT.type[one.type],
              one.unit,
              one.moreNeverHelps ? RULES_TEXT.neverHelps : '',
            ]
              .filter(part => part !== '')
              .join(' · ')}
            {...(!one.divide && { onPress: () => setOpenKey(one.key) })}
          />
        ))}
      </Card>
      <Button icon="plus" label={RULES_TEXT.addFact} onPress={add} />
      {fact && (
        <Sheet open title={fact.label || RULES_TEXT.newFact} onClose={() => setOpenKey(null)}>
          <FactFields
            fact={fact}
            steps={steps}
            uses={usesOf(rules, fact.key)}
            onChange={next => put(rules.facts.map(one => (one.key === fact.key ? next : one)))}
            onDrop={() => {
              setOpenKey(null)
              put(rules.facts.filter(({ key }) => key !== fact.key))
            }}
          />
        </Sheet>
      )}
    </Section>
  )
}

interface FactFieldsProps {
  fact: Fact
  steps: ProgrammeRules['steps']
  uses: number
  onChange: (fact: Fact) => void
  onDrop: () => void
}

const TYPES = ['money', 'count', 'flag', 'choice'] as const

const FactFields = ({ fact, steps, uses, onChange, onDrop }: FactFieldsProps) => {
  const isNumber = fact.type === 'money' || fact.type === 'count'
  return (
    <View className="stack-3">
      <TextField
        label={RULES_TEXT.factLabel}
        maxLength={30}
        value={fact.label}
        onChange={label => onChange({ ...fact, label })}
      />
      <PickField
        label={RULES_TEXT.factType}
        options={TYPES.map(value => ({ value, label: RULES_TEXT.type[value] }))}
        value={fact.type}
        onChange={type => onChange(withType(fact, type))}
      />
      {fact.type === 'count' && (
        <TextField
          label={RULES_TEXT.factUnit}
          maxLength={6}
          value={fact.unit}
          onChange={unit => onChange({ ...fact, unit })}
        />
      )}
      {fact.type === 'choice' && (
        <TextArea
          label={RULES_TEXT.factOptions}
          hint={RULES_TEXT.factOptionsHint}
          maxLength={300}
          value={fact.options.map(({ label }) => label).join('\n')}
          onChange={typed => onChange({ ...fact, options: optionsOf(fact, typed) })}
        />
      )}
      <TextField
        label={RULES_TEXT.factWhy}
        hint={RULES_TEXT.factWhyHint}
        maxLength={100}
        value={fact.why}
        onChange={why => onChange({ ...fact, why })}
      />
      <PickField
        label={RULES_TEXT.factStep}
        options={steps.map(({ key, title }) => ({ value: key, label: title }))}
        value={fact.step}
        onChange={step => onChange({ ...fact, step })}
      />
      {isNumber && (
        <Toggle
          label={RULES_TEXT.neverHelps}
          note={RULES_TEXT.neverHelpsNote}
          value={fact.moreNeverHelps}
          onChange={moreNeverHelps => onChange({ ...fact, moreNeverHelps })}
        />
      )}
      <Toggle
        label={RULES_TEXT.medical}
        note={RULES_TEXT.medicalNote}
        value={fact.medical}
        onChange={medical => onChange({ ...fact, medical })}
      />
      {uses > 0 ? (
        <Notice tone="info" text={RULES_TEXT.factUsed(uses)} />
      ) : (
        <Button kind="danger" icon="trash" label={RULES_TEXT.dropFact} onPress={onDrop} />
      )}
    </View>
  )
}

/** One choice a line; a line keeps the value it had at its place, since rows of the tables name it. */
const optionsOf = ({ options }: Fact, typed: string): Fact['options'] =>
  typed
    .split('\n')
    .slice(0, 12)
    .map((label, i) => ({ value: options[i]?.value ?? `option${i + 1}`, label: label.slice(0, 30) }))
