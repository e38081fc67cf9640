import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { office } from '../../../contract/office'
import { auditWord } from '../../../domain/audit-words'
import { Fact } from '../../../ui/list-row'
import { momentText } from '../../../ui/time-text'
import { refWords, roleWord } from '../audit-refs'
import { AUDIT_TEXT, fieldWord } from '../audit-text'
import './audit-event.scss'

export type AuditEventRow = Output<typeof office.audits>['items'][number]

/** Who acted, in words: masked, with the role they acted in. */
export const actor = ({ byNameMasked, role }: AuditEventRow): string =>
  byNameMasked === null
    ? AUDIT_TEXT.system
    : AUDIT_TEXT.by(byNameMasked || AUDIT_TEXT.gone, role === null ? null : roleWord(role))

/** One event of a chain on its line: what, who, when, and what it points at; `wrong` marks where the chain breaks. */
export const AuditEvent = ({ event, nowMs, wrong }: { event: AuditEventRow; nowMs: number; wrong: boolean }) => (
  <View className={`ae${wrong ? ' ae-wrong' : ''}`}>
    <View className="ae-mark" aria-hidden />
    <View className="ae-body stack-1">
      <View className="ae-head">
        <Text className="t-strong">{auditWord(event.what)}</Text>
        <Text className="t-second t-tabular">{momentText(event.atMs, nowMs)}</Text>
      </View>
      <Text className="t-second">{`${AUDIT_TEXT.seq(event.seq)} · ${actor(event)}`}</Text>
      {event.fields.length > 0 && (
        <Fact label={AUDIT_TEXT.fields}>
          <Text>{event.fields.map(fieldWord).join('、')}</Text>
        </Fact>
      )}
      {event.refs
        .filter(({ value }) => value !== '' && value !== 'null')
        .map(ref => {
          const { label, value } = refWords(ref)
          return (
            <Fact key={ref.name} label={label}>
              <Text className="ae-ref" userSelect>
                {value}
              </Text>
            </Fact>
          )
        })}
    </View>
  </View>
)
