import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { openDocument } from '../../../platform/open-document'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { clockText } from '../../../ui/time-text'
import { MoveSheet } from './move-sheet'

/** The business meeting's schedule: made from sealed wishes, looked at, published, taken along as a sheet. */
export const Schedule = ({ sessionId }: { sessionId: string }) => {
  const call = useCall(matchmaking.schedule, { sessionId })
  const plan = useCommand(matchmaking.planMeetings, { renews: [matchmaking.schedule, matchmaking.desk] })
  const sheet = useCommand(matchmaking.scheduleSheet)
  const [preview, setPreview] = useState('')
  const [chosenId, choose] = useState<string | null>(null)
  const run = async (publish: boolean) => {
    const reply = await plan.run({ sessionId, publish })
    if (!reply.ok) return
    const { meetings, companies, unplacedMutual, unplacedOneSided, gaps } = reply.data
    setPreview(
      `${companies} 家公司，${meetings.length} 场见面；没排上的：双方想见 ${unplacedMutual} 对，一方想见 ${unplacedOneSided} 对；空等 ${gaps} 个时段。`,
    )
  }
  const take = async () => {
    const reply = await sheet.run({ sessionId })
    if (reply.ok) await openDocument(reply.data.url, reply.data.fileName)
  }
  return (
    <Section title="对接日程">
      <RefusedNotice refused={plan.refused ?? sheet.refused} />
      {preview !== '' && <Notice tone="info" text={preview} />}
      <Button kind="plain" label="先排一遍看看" busy={plan.busy} onPress={() => void run(false)} />
      <Button kind="main" label="公布日程" busy={plan.busy} onPress={() => void run(true)} />
      <Loaded call={call} isEmpty={data => data.items.length === 0} empty={<Notice tone="info" text="还没有公布。" />}>
        {({ items, slots, tables }) => (
          <>
            <Button kind="quiet" label="下载 Excel" busy={sheet.busy} onPress={() => void take()} />
            <Card flush>
              {items.map(one => (
                <ListRow
                  key={one.meetingId}
                  title={one.companies.map(company => company.name).join(' 和 ')}
                  note={`${clockText(one.startsAtMs)} · ${one.table} 号桌${one.mutual ? ' · 双方想见' : ''}`}
                  onPress={() => choose(one.meetingId)}
                />
              ))}
            </Card>
            {items
              .filter(one => one.meetingId === chosenId)
              .map(one => (
                <MoveSheet
                  key={one.meetingId}
                  meeting={one}
                  slots={slots}
                  tables={tables}
                  onClose={() => choose(null)}
                />
              ))}
          </>
        )}
      </Loaded>
    </Section>
  )
}
