import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/choice-field'
import { Field, TextField } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Result } from '../../../ui/result'
import { Sheet } from '../../../ui/sheet'
import { KEEP_TEXT } from '../text'
import { useImportLaw } from '../use-import-law'

/** A law's name, its day and its file; then what that did to the answers. */
export const LawSheet = ({ onClose }: { onClose: () => void }) => {
  const [law, setLaw] = useState('')
  const [versionDate, setVersionDate] = useState('')
  const [tried, setTried] = useState(false)
  const { file, pick, start, busy, refused, lost, done } = useImportLaw()
  const submit = () => {
    setTried(true)
    if (law.trim() !== '' && versionDate !== '' && file) start({ law: law.trim(), versionDate })
  }
  const need = (missing: boolean, words: string) => (tried && missing ? words : null)
  return (
    <Sheet open title={KEEP_TEXT.importLaw} onClose={onClose}>
      {done ? (
        <Result tone="good" title={KEEP_TEXT.done(done.articles)} note={KEEP_TEXT.doneNote(done.hidden, done.toCheck)}>
          <Button kind="main" label={KEEP_TEXT.close} onPress={onClose} />
        </Result>
      ) : (
        <View className="stack-3">
          <TextField
            label={KEEP_TEXT.law}
            hint={KEEP_TEXT.lawHint}
            maxLength={60}
            value={law}
            onChange={setLaw}
            error={need(law.trim() === '', KEEP_TEXT.needLaw)}
          />
          <DateField
            label={KEEP_TEXT.version}
            value={versionDate}
            onChange={setVersionDate}
            error={need(versionDate === '', KEEP_TEXT.needDay)}
          />
          <Field label={file?.name ?? KEEP_TEXT.file} hint={KEEP_TEXT.fileHint} error={need(!file, KEEP_TEXT.needFile)}>
            <Button icon="file" label={file ? KEEP_TEXT.fileOther : KEEP_TEXT.file} onPress={pick} />
          </Field>
          <RefusedNotice refused={refused} />
          {lost && <Notice tone="stop" text={KEEP_TEXT.offline} />}
          <Button kind="main" label={KEEP_TEXT.start} busy={busy} onPress={submit} />
        </View>
      )}
    </Sheet>
  )
}
