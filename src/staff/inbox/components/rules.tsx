import { View } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../contract/qa'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { EMPLOYER_WORDS, QUEUE_WORDS, SHARING_TEXT } from '../act-text'
import type { Desk, Rule } from '../desk-types'
import { CATEGORY_WORDS } from '../text'
import { RuleForm } from './rule-form'

const NEXT = 10

/** The routing table, the highest priority first; each change is saved at once, over what was read. */
export const Rules = ({ desk }: { desk: Desk }) => {
  const [edited, setEdited] = useState<Rule | null>(null)
  const command = useCommand(qa.saveRules, { renews: [qa.desk] })
  const ordered = [...desk.rules].sort((a, b) => b.priority - a.priority)
  const save = async (rules: Rule[]) => {
    if (!(await command.run({ version: desk.rulesVersion, rules })).ok) return
    setEdited(null)
    toast(SHARING_TEXT.saved)
  }
  const others = (rule: Rule) => desk.rules.filter(({ ruleId }) => ruleId !== rule.ruleId)
  const fresh = (): Rule => ({
    ruleId: newRequestId().replace(/[^0-9A-Za-z_-]/g, ''),
    priority: (ordered[0]?.priority ?? 0) + NEXT,
    queueId: 'district',
    categories: [],
    unionIds: [],
    employers: [],
    words: [],
  })
  return (
    <>
      <Card flush>
        {ordered.map(rule => (
          <ListRow
            key={rule.ruleId}
            title={QUEUE_WORDS[rule.queueId]}
            note={wordsOf(rule, desk)}
            trail={<View className="t-tabular t-second">{String(rule.priority)}</View>}
            heard={`${SHARING_TEXT.priority} ${rule.priority}，${QUEUE_WORDS[rule.queueId]}，${wordsOf(rule, desk)}`}
            onPress={() => setEdited(rule)}
          />
        ))}
      </Card>
      <Button icon="plus" label={SHARING_TEXT.addRule} onPress={() => setEdited(fresh())} />
      <Sheet open={edited !== null} title={SHARING_TEXT.rule} onClose={() => setEdited(null)}>
        {edited && (
          <View className="stack-3">
            <RuleForm
              rule={edited}
              unions={desk.unions}
              busy={command.busy}
              onSave={rule => void save([...others(rule), rule])}
              onRemove={() => void save(others(edited))}
            />
            <RefusedNotice refused={command.refused} />
          </View>
        )}
      </Sheet>
    </>
  )
}

/** What must hold, in words. */
const wordsOf = ({ categories, unionIds, employers, words }: Rule, { unions }: Desk): string => {
  const parts = [
    categories.map(category => CATEGORY_WORDS[category]).join('、'),
    unions
      .filter(({ unionId }) => unionIds.includes(unionId))
      .map(({ name }) => name)
      .join('、'),
    employers.map(employer => EMPLOYER_WORDS[employer]).join('、'),
    words.map(word => `“${word}”`).join(''),
  ].filter(part => part !== '')
  return parts.length === 0 ? SHARING_TEXT.all : parts.join(' · ')
}
