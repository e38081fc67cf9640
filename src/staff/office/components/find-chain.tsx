import { View } from '@tarojs/components'
import { useState } from 'react'
import { AUDIT_SUBJECT_KINDS, type AuditSubjectKind, subjectWord } from '../../../domain/audit-words'
import { Button } from '../../../ui/button'
import { PickField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { AUDIT_TEXT } from '../audit-text'
import type { ChainSubject } from './chain-detail'

interface FindChainProps {
  onFind: (subject: ChainSubject) => void
  onClose: () => void
}

/** Looks one subject up by its number, from a letter or another event. */
export const FindChain = ({ onFind, onClose }: FindChainProps) => {
  const [kind, setKind] = useState<AuditSubjectKind>('account')
  const [subjectId, setSubjectId] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const find = () => {
    const typed = subjectId.trim()
    if (typed === '') setProblem(AUDIT_TEXT.findMissing)
    else onFind({ subjectKind: kind, subjectId: typed })
  }
  return (
    <Sheet open title={AUDIT_TEXT.find} onClose={onClose}>
      <View className="stack-3">
        <PickField
          label={AUDIT_TEXT.findKind}
          options={AUDIT_SUBJECT_KINDS.map(value => ({ value, label: subjectWord(value) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={AUDIT_TEXT.findId}
          hint={AUDIT_TEXT.findNote}
          error={problem}
          value={subjectId}
          maxLength={120}
          onChange={setSubjectId}
          onSubmit={find}
        />
        <Button label={AUDIT_TEXT.findVerb} kind="main" icon="search" onPress={find} />
      </View>
    </Sheet>
  )
}
