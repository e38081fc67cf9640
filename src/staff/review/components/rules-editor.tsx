import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextArea, TextField } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { RULES_TEXT } from '../rules-text'
import type { ProgrammeRules, Ruleset } from '../shapes'
import { RuleFacts } from './rule-facts'
import { ParameterFields } from './rule-parameters'
import { RuleRows } from './rule-rows'
import { RulesPublish } from './rules-publish'

interface RulesEditorProps {
  rulesetId: string
  mayEdit: boolean
  onSaved: (rulesetId: string) => void
}

/** One version of a programme's rules as forms: the words, the standards, who, how much. */
export const RulesEditor = (props: RulesEditorProps) => {
  const ruleset = useCall(aid.ruleset, { rulesetId: props.rulesetId })
  return <Loaded call={ruleset}>{data => <Editor {...props} ruleset={data} />}</Loaded>
}

const Editor = ({ ruleset, mayEdit, onSaved }: RulesEditorProps & { ruleset: Ruleset }) => {
  const [programme, setProgramme] = useState(ruleset.programme)
  const [checked, setChecked] = useState<Output<typeof aid.checkRules>['problems'] | null>(null)
  const requestId = useRef(newRequestId())
  const check = useCommand(aid.checkRules)
  const save = useCommand(aid.saveRules, { renews: [aid.rulesets, aid.ruleset] })
  const { rules } = programme
  const change = (next: ProgrammeRules) => {
    setProgramme(next)
    setChecked(null)
  }
  const look = async () => {
    const reply = await check.run({ programme })
    if (reply.ok) setChecked(reply.data.problems)
  }
  const keep = async () => {
    const reply = await save.run({
      programmeId: ruleset.programmeId,
      // a published version is not changed: the next draft begins from it
      version: ruleset.state === 'draft' ? ruleset.version : 0,
      programme,
      requestId: requestId.current,
    })
    requestId.current = newRequestId()
    if (!reply.ok) return
    toast(RULES_TEXT.saved)
    onSaved(reply.data.rulesetId)
  }
  const where = save.refused?.details?.['where']
  return (
    <View className="stack-4">
      <Card>
        <View className="stack-3">
          <TextField
            label={RULES_TEXT.name}
            maxLength={30}
            value={programme.title}
            onChange={title => change({ ...programme, title })}
          />
          <TextArea
            label={RULES_TEXT.forWhom}
            maxLength={100}
            value={programme.forWhom}
            onChange={forWhom => change({ ...programme, forWhom })}
          />
          <TextArea
            label={RULES_TEXT.gives}
            maxLength={100}
            value={programme.gives}
            onChange={gives => change({ ...programme, gives })}
          />
        </View>
      </Card>
      <ParameterFields
        parameters={rules.parameters}
        onChange={parameters => change({ ...programme, rules: { ...rules, parameters } })}
      />
      <RuleFacts programme={programme} onChange={change} />
      <Section title={RULES_TEXT.eligibility}>
        <RuleRows kind="eligibility" rules={rules} onChange={next => change({ ...programme, rules: next })} />
      </Section>
      {programme.cash && (
        <Section title={RULES_TEXT.amount}>
          <RuleRows kind="amount" rules={rules} onChange={next => change({ ...programme, rules: next })} />
        </Section>
      )}
      {checked && (
        <Notice
          tone={checked.length === 0 ? 'good' : 'stop'}
          text={checked.length === 0 ? RULES_TEXT.good : RULES_TEXT.problems(checked.length)}
        />
      )}
      {checked?.map(problem => (
        <Text key={`${problem.table} ${problem.kind} ${problem.where}`} className="t-stop">
          {[RULES_TEXT.problem[problem.kind], problem.where].filter(part => part !== '').join('：')}
        </Text>
      ))}
      <RefusedNotice refused={save.refused} />
      {typeof where === 'string' && <Text className="t-stop">{where}</Text>}
      {mayEdit && (
        <View className="stack-2">
          <Button label={RULES_TEXT.check} busy={check.busy} onPress={look} />
          <Button
            kind="main"
            label={ruleset.state === 'draft' ? RULES_TEXT.save : RULES_TEXT.next}
            busy={save.busy}
            onPress={keep}
          />
        </View>
      )}
      {mayEdit && ruleset.state === 'draft' && (
        <RulesPublish ruleset={ruleset} onDone={() => onSaved(ruleset.rulesetId)} />
      )}
    </View>
  )
}
