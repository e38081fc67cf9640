import { Text, View } from '@tarojs/components'
import { office } from '../../../contract/office'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { Loaded, Skeleton } from '../../../ui/states'
import { momentText } from '../../../ui/time-text'
import { roleWord } from '../audit-refs'
import { AUDIT_TEXT } from '../audit-text'
import './audit-head.scss'
import { ExportFile } from './export-file'

/** The last anchor with its file, who opened unusually much, and whether keys are being rotated. */
export const AuditHead = ({ nowMs }: { nowMs: number }) => {
  const desk = useCall(office.auditDesk, {})
  const all = useCommand(office.exportAudit)
  const anchors = useCommand(office.exportAnchor)
  return (
    <Loaded call={desk} skeleton={<Skeleton rows={1} />}>
      {({ anchor, alerts, rotation }) => (
        <View className="stack-2">
          {alerts.map(alert => {
            const who = [alert.unionName, alert.role && roleWord(alert.role), alert.byNameMasked]
              .filter(Boolean)
              .join(' ')
            const when = momentText(alert.atMs, nowMs)
            return <Notice key={alert.alertId} tone="wait" text={`${when} · ${AUDIT_TEXT.alert(who, alert.opened)}`} />
          })}
          {AUDIT_TEXT.rotation[rotation] && <Notice tone="info" text={AUDIT_TEXT.rotation[rotation] ?? ''} />}
          <Card>
            <View className="ah">
              <View className="grow stack-1">
                <Text className="t-strong">
                  {anchor
                    ? AUDIT_TEXT.lastAnchor(anchor.n, momentText(anchor.untilMs, nowMs), anchor.heads)
                    : AUDIT_TEXT.noAnchor}
                </Text>
                <Text className="t-second">{AUDIT_TEXT.exportNote}</Text>
              </View>
              <View className="ah-buttons">
                <ExportFile label={AUDIT_TEXT.exportAnchor} busy={anchors.busy} make={() => anchors.run({})} />
                <ExportFile label={AUDIT_TEXT.exportAll} busy={all.busy} make={() => all.run({})} />
              </View>
            </View>
          </Card>
        </View>
      )}
    </Loaded>
  )
}
