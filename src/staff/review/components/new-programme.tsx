import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { aid } from '../../../contract/aid'
import { firstProgramme } from '../../../domain/aid/first-programme'
import { AID_KIND_WORDS, AID_KINDS, type AidKind } from '../../../domain/aid/words'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field, TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { RULES_TEXT } from '../rules-text'
import type { ProgrammeRules } from '../shapes'

/** Begins a programme: its kind and name; all else is a first draft to be written out in the editor. */
export const NewProgramme = ({ onMade, onClose }: { onMade: (rulesetId: string) => void; onClose: () => void }) => {
  const [kind, setKind] = useState<AidKind>('living')
  const [title, setTitle] = useState('')
  const requestId = useRef(newRequestId())
  const save = useCommand(aid.saveRules, { renews: [aid.rulesets] })
  const make = async () => {
    const programme: ProgrammeRules = JSON.parse(JSON.stringify(firstProgramme({ kind, title: title.trim() })))
    const reply = await save.run({ version: 0, programme, requestId: requestId.current })
    if (reply.ok) onMade(reply.data.rulesetId)
  }
  return (
    <Sheet open title={RULES_TEXT.newProgramme} onClose={onClose}>
      <View className="stack-3">
        <Field label={RULES_TEXT.kind}>
          <Chips
            label={RULES_TEXT.kind}
            options={AID_KINDS.map(value => ({ value, label: AID_KIND_WORDS[value] }))}
            value={kind}
            onChange={setKind}
          />
        </Field>
        <TextField label={RULES_TEXT.name} hint={RULES_TEXT.newNote} maxLength={30} value={title} onChange={setTitle} />
        <RefusedNotice refused={save.refused} />
        <Button kind="main" label={RULES_TEXT.begin} busy={save.busy} disabled={title.trim() === ''} onPress={make} />
      </View>
    </Sheet>
  )
}
