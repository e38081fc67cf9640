import { useState } from 'react'
import { members } from '../../../contract/members'
import { openDocument } from '../../../platform/open-document'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Confirm } from '../../../ui/sheet'
import { text } from '../text'

/** Full names leave the system here, so it is asked first. */
export const ExportButton = ({ unionId }: { unionId: string }) => {
  const [asks, setAsks] = useState(false)
  const [lost, setLost] = useState(false)
  const exported = useCommand(members.exportRoster)
  const run = async () => {
    setLost(false)
    const reply = await exported.run({ unionId })
    if (!reply.ok) return
    const arrived = await openDocument(reply.data.url, reply.data.fileName)
    setLost(!arrived)
    if (!arrived) return
    setAsks(false)
    toast(text.exported(reply.data.rows))
  }
  const problem = exported.refused ? errorText('members', exported.refused.code) : lost ? text.exportFailed : null
  return (
    <>
      <Button size="small" icon="download" label={text.exportVerb} onPress={() => setAsks(true)} />
      <Confirm
        open={asks}
        title={text.exportAsk}
        text={text.exportNote}
        verb={text.exportVerb}
        busy={exported.busy}
        problem={problem}
        onConfirm={run}
        onClose={() => setAsks(false)}
      />
    </>
  )
}
