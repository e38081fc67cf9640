import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { open } from '../../../platform/navigation'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { RefusedNotice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import type { Review } from '../shapes'
import { CHECK_WORD, FILE_TEXT, VISIT_TEXT } from '../text'
import { EvidenceSheet } from './evidence-sheet'

interface CaseProofsProps {
  one: Review
  nowMs: number
  onDone: () => void
}

const CHECK_TONE = { match: 'good', mismatch: 'stop', unavailable: 'wait' } as const

/** What the case rests on: materials, look-ups, visits, duplicates. */
export const CaseProofs = ({ one, nowMs, onDone }: CaseProofsProps) => {
  const [seen, setSeen] = useState<{ fileIds: readonly string[]; label: string } | null>(null)
  return (
    <>
      <Section title={FILE_TEXT.materials}>
        <Card flush>
          {one.materials.map(material => {
            const fileIds = one.evidence.find(({ materialKey }) => materialKey === material.key)?.fileIds ?? []
            const unlooked = fileIds.filter(fileId => one.unlooked.includes(fileId)).length
            return (
              <ListRow
                key={material.key}
                title={material.label}
                note={material.because || material.why}
                trail={
                  <StatusTag
                    tone={fileIds.length > 0 && unlooked === 0 ? 'good' : 'wait'}
                    word={
                      unlooked > 0
                        ? FILE_TEXT.unlooked(unlooked, fileIds.length)
                        : fileIds.length > 0
                          ? FILE_TEXT.files(fileIds.length)
                          : FILE_TEXT.noFiles
                    }
                  />
                }
                {...(fileIds.length > 0 && { onPress: () => setSeen({ fileIds, label: material.label }) })}
              />
            )
          })}
          {one.behalfFileIds.length > 0 && (
            <ListRow
              title={FILE_TEXT.paper}
              note={FILE_TEXT.paperNote}
              trail={<StatusTag tone="good" word={FILE_TEXT.files(one.behalfFileIds.length)} />}
              onPress={() => setSeen({ fileIds: one.behalfFileIds, label: FILE_TEXT.paper })}
            />
          )}
        </Card>
      </Section>
      <Section title={FILE_TEXT.checks}>
        <Card flush>
          {one.checks.length === 0 && <ListRow title={FILE_TEXT.noChecks} />}
          {one.checks.map(check => (
            <ListRow
              key={`${check.source} ${check.atMs}`}
              title={check.source}
              note={`${momentText(check.atMs, nowMs)} · ${FILE_TEXT.authorisation(check.authorisation)}`}
              trail={<StatusTag tone={CHECK_TONE[check.result]} word={CHECK_WORD[check.result]} />}
            />
          ))}
        </Card>
      </Section>
      <Visits
        one={one}
        nowMs={nowMs}
        onDone={onDone}
        onSee={fileIds => setSeen({ fileIds, label: VISIT_TEXT.photos })}
      />
      {one.flags.length > 0 && (
        <Section title={FILE_TEXT.flags}>
          <Card flush>
            {one.flags.map(flag => (
              <ListRow
                key={flag.flagId}
                title={FILE_TEXT.flag[flag.kind]}
                note={flag.otherReceiptNo === '' ? '' : FILE_TEXT.other(flag.otherReceiptNo)}
                trail={flag.resolved ? <StatusTag tone="good" word={FILE_TEXT.resolved} /> : undefined}
              />
            ))}
          </Card>
        </Section>
      )}
      <EvidenceSheet
        applicationId={one.applicationId}
        fileIds={seen?.fileIds ?? []}
        unlooked={one.unlooked}
        label={seen?.label ?? ''}
        onClose={() => setSeen(null)}
      />
    </>
  )
}

interface VisitsProps extends CaseProofsProps {
  onSee: (fileIds: readonly string[]) => void
}

const Visits = ({ one, nowMs, onDone, onSee }: VisitsProps) => {
  const confirm = useCommand(aid.confirmVisit, { renews: [aid.openVisits] })
  const { applicationId } = one
  const say = async (visitId: string) => {
    const reply = await confirm.run({ applicationId, visitId })
    if (reply.ok) onDone()
  }
  return (
    <Section title={FILE_TEXT.visits}>
      {one.visitWaived && <Text className="t-second">{FILE_TEXT.visitWaived}</Text>}
      {one.visits.length === 0 && !one.visitWaived && <Text className="t-second">{FILE_TEXT.noVisits}</Text>}
      <RefusedNotice refused={confirm.refused} />
      {one.may.includes('recordVisit') && (
        <Button
          icon="edit"
          label={FILE_TEXT.writeVisit}
          onPress={() => open('staff/review/pages/visits/index', { applicationId })}
        />
      )}
      {one.visits.map(visit => (
        <Card key={visit.visitId}>
          <View className="stack-2">
            <StatusTag
              tone={visit.confirmedAtMs === null ? 'wait' : 'good'}
              word={visit.confirmedAtMs === null ? FILE_TEXT.waitsSecond : FILE_TEXT.confirmed}
            />
            <Text className="t-strong">{visit.place}</Text>
            <Text>{visit.note}</Text>
            <Text className="t-second">
              {visit.clockDiffers
                ? FILE_TEXT.clocks(momentText(visit.deviceAtMs, nowMs), momentText(visit.atMs, nowMs))
                : momentText(visit.atMs, nowMs)}
            </Text>
            {visit.fileIds.length > 0 && (
              <Button
                size="small"
                icon="eye"
                label={VISIT_TEXT.see(visit.fileIds.length)}
                onPress={() => onSee(visit.fileIds)}
              />
            )}
            {visit.mayConfirm && (
              <Button label={FILE_TEXT.confirm} busy={confirm.busy} onPress={() => say(visit.visitId)} />
            )}
          </View>
        </Card>
      ))}
    </Section>
  )
}
