import { Text, View } from '@tarojs/components'
import { office } from '../../../contract/office'
import { type AuditSubjectKind, subjectWord } from '../../../domain/audit-words'
import { copyText } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { Empty, Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { AUDIT_TEXT } from '../audit-text'
import { AuditEvent } from './audit-event'
import './chain-detail.scss'
import { ExportFile } from './export-file'

export interface ChainSubject {
  readonly subjectKind: AuditSubjectKind
  readonly subjectId: string
}

/** One subject's whole chain: what the server's check found, then the events, the latest on top. */
export const ChainDetail = ({ subject, nowMs }: { subject: ChainSubject; nowMs: number }) => {
  const chain = useCall(office.auditOf, { ...subject })
  const exported = useCommand(office.exportAudit)
  if (chain.state === 'refused' && chain.code === 'NOT_FOUND')
    return <Empty icon="search" title={AUDIT_TEXT.notFound} note={AUDIT_TEXT.notFoundNote} />
  return (
    <Loaded call={chain}>
      {({ events, length, state, seq, anchored }) => (
        <View className="stack-3">
          <Card>
            <View className="stack-2">
              <View className="cd-head">
                <Text className="t-head">{subjectWord(subject.subjectKind)}</Text>
                <StatusTag tone={AUDIT_TEXT.state[state].tone} word={AUDIT_TEXT.state[state].word} />
              </View>
              {state !== 'whole' && <Notice tone="stop" text={AUDIT_TEXT.stateNote[state](seq ?? 0)} />}
              {state === 'whole' && (
                <Text className="t-second">{`${AUDIT_TEXT.length(length)}，${AUDIT_TEXT.stateNote.whole}`}</Text>
              )}
              <Text className="t-second">
                {anchored
                  ? AUDIT_TEXT.anchored(anchored.n, anchored.seq, momentText(anchored.untilMs, nowMs))
                  : AUDIT_TEXT.notAnchored}
              </Text>
              <Fact label={AUDIT_TEXT.subjectId}>
                <Text className="cd-id" userSelect>
                  {subject.subjectId}
                </Text>
              </Fact>
              <View className="cd-buttons">
                <Button size="small" label={AUDIT_TEXT.copyId} onPress={() => copyText(subject.subjectId)} />
                <ExportFile
                  label={AUDIT_TEXT.exportChain}
                  busy={exported.busy}
                  make={() => exported.run({ subject: { ...subject } })}
                />
              </View>
            </View>
          </Card>
          {length > events.length && <Text className="t-second">{AUDIT_TEXT.onlyLast(events.length)}</Text>}
          <Card>
            {[...events].reverse().map(event => (
              <AuditEvent key={event.seq} event={event} nowMs={nowMs} wrong={state === 'broken' && event.seq === seq} />
            ))}
          </Card>
        </View>
      )}
    </Loaded>
  )
}
