import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import type { office } from '../../../contract/office'
import { keepFile } from '../../../platform/keep-file'
import type { Reply } from '../../../platform/reply'
import { toast } from '../../../platform/toast'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { AUDIT_TEXT } from '../audit-text'

interface ExportFileProps {
  label: string
  busy: boolean
  make: () => Promise<Reply<typeof office.exportAnchor>>
}

/** Has a file made and takes it to this desk; says in place when either fails. */
export const ExportFile = ({ label, busy, make }: ExportFileProps) => {
  const [problem, setProblem] = useState<string | null>(null)
  const take = async ({ url, fileName, lines }: Output<typeof office.exportAnchor>) => {
    const arrived = await keepFile(url, fileName)
    setProblem(arrived ? null : AUDIT_TEXT.exportFailed)
    if (arrived) toast(AUDIT_TEXT.exported(lines))
  }
  const run = async () => {
    setProblem(null)
    const reply = await make()
    if (reply.ok) await take(reply.data)
    else setProblem(errorText('office', reply.code))
  }
  return (
    <View className="stack-1">
      <Button size="small" icon="download" label={label} busy={busy} onPress={run} />
      {problem && <Text className="t-stop">{problem}</Text>}
    </View>
  )
}
