import { Text } from '@tarojs/components'
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

/** What people reported, to be answered within 24 hours; who reported is not shown. */
export default function ReportsPage() {
  const call = useCall(matchmaking.reports, {})
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title="反映的情况">
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="check-circle" title="没有人反映情况" />}
      >
        {({ items }) => items.map(report => <Report key={report.reportId} report={report} />)}
      </Loaded>
    </Page>
  )
}

const Report = ({ report }: { report: Output<typeof matchmaking.reports>['items'][number] }) => {
  const nowMs = useServerNow(60_000)
  const [answer, setAnswer] = useState('')
  const command = useCommand(matchmaking.answerReport, { renews: [matchmaking.reports] })
  return (
    <Card>
      <Text className="t-strong">{report.sessionTitle}</Text>
      {report.badge !== null && <Text className="t-second">{`关于 ${report.badge} 号`}</Text>}
      <Text>{report.words}</Text>
      {report.answered ? (
        <StatusTag tone="good" word="已答复" />
      ) : (
        <>
          <Text className="t-second">{`请在 ${momentText(report.answerByMs, nowMs)} 前答复`}</Text>
          <TextArea label="答复" value={answer} onChange={setAnswer} maxLength={500} />
          <RefusedNotice refused={command.refused} />
          <Button
            kind="plain"
            label="发出答复"
            busy={command.busy}
            disabled={answer.trim() === ''}
            onPress={() => void command.run({ reportId: report.reportId, answer })}
          />
        </>
      )}
    </Card>
  )
}
