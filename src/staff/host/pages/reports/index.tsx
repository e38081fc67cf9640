import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../contract/define'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { TextArea } from '../../../../ui/field'
import { RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { momentText } from '../../../../ui/time-text'
import { REPORT_TEXT } from '../../report-text'

/** What people reported, to be answered within 24 hours; who reported is not shown. */
export default function ReportsPage() {
  const call = useCall(matchmaking.reports, {})
  const nowMs = useServerNow(60_000)
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title={REPORT_TEXT.title}>
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="check-circle" title={REPORT_TEXT.none} note={REPORT_TEXT.noneNote} />}
      >
        {({ items }) => (
          <>
            {items.map(report => (
              <Report key={report.reportId} report={report} nowMs={nowMs} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Report = ({ report, nowMs }: { report: Output<typeof matchmaking.reports>['items'][number]; nowMs: number }) => {
  const [answer, setAnswer] = useState('')
  const command = useCommand(matchmaking.answerReport, { renews: [matchmaking.reports, matchmaking.desk] })
  const about = report.badge === null ? report.sessionTitle : REPORT_TEXT.about(report.sessionTitle, report.badge)
  return (
    <Card>
      <View className="stack-2">
        <View className="line-2">
          <StatusTag {...(report.answered ? REPORT_TEXT.answered : REPORT_TEXT.clock(report.answerByMs - nowMs))} />
        </View>
        <Text className="t-second">{`${about} · ${momentText(report.atMs, nowMs)}`}</Text>
        <Text>{report.words}</Text>
        {report.answer !== null && <Text className="t-second">{REPORT_TEXT.said(report.answer)}</Text>}
        {!report.answered && (
          <>
            <TextArea
              label={REPORT_TEXT.answer}
              hint={REPORT_TEXT.hint}
              value={answer}
              onChange={setAnswer}
              maxLength={500}
            />
            <RefusedNotice refused={command.refused} />
            <Button
              kind="plain"
              label={REPORT_TEXT.send}
              busy={command.busy}
              disabled={answer.trim() === ''}
              onPress={() => void command.run({ reportId: report.reportId, answer })}
            />
          </>
        )}
      </View>
    </Card>
  )
}
