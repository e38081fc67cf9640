import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { events } from '../../../contract/events'
import { open } from '../../../platform/navigation'
import { openDocument } from '../../../platform/open-document'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Sheet } from '../../../ui/sheet'
import { text } from '../list-text'
import './door-card.scss'
import { ReasonForm } from './reason-form'

/** The roster out as a table, and a list in, for whoever may edit the event. */
export const RosterTools = ({ sessionId }: { sessionId: string }) => {
  const [asks, setAsks] = useState(false)
  return (
    <View className="dc-actions">
      <Button size="small" icon="download" label={text.exportAll} onPress={() => setAsks(true)} />
      <Button
        size="small"
        icon="upload"
        label={text.importList}
        onPress={() => open('staff/desk/pages/sign-up-list/index', { sessionId })}
      />
      {asks && <ExportSheet sessionId={sessionId} onClose={() => setAsks(false)} />}
    </View>
  )
}

const ExportSheet = ({ sessionId, onClose }: { sessionId: string; onClose: () => void }) => {
  const file = useCommand(events.signUpsFile)
  const [lost, setLost] = useState(false)
  const run = async (reason: string) => {
    const reply = await file.run({ sessionId, reason })
    if (!reply.ok) return
    const arrived = await openDocument(reply.data.url, reply.data.fileName)
    setLost(!arrived)
    if (!arrived) return
    toast(text.exported(reply.data.rows))
    onClose()
  }
  const refused = file.refused ? errorText('events', file.refused.code) : null
  return (
    <Sheet open title={text.exportTitle} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{text.exportNote}</Text>
        <ReasonForm
          reasons={text.exportReasons}
          label={text.why}
          verb={text.download}
          busy={file.busy}
          problem={lost ? text.exportFailed : refused}
          onGo={run}
        />
      </View>
    </Sheet>
  )
}
