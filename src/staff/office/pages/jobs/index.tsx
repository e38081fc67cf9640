import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { office } from '../../../../contract/office'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card, Section } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { DataTable } from '../../../../ui/data-table'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'
import { JobStanding } from '../../components/job-standing'
import { jobTitle, OutcomeTag, runText } from '../../components/job-words'
import { JOBS_TEXT } from '../../jobs-text'

const MINUTE_MS = 60_000
const FILTERS = [
  { value: 'all', label: JOBS_TEXT.all },
  { value: 'failed', label: JOBS_TEXT.failed },
] as const

/** What the system does by itself: how each job stands, and a receipt for what it did or did not end. */
export default function JobsPage() {
  const [filter, setFilter] = useState<'all' | 'failed'>('all')
  const standing = useCall(office.jobs, {}, { everyMs: MINUTE_MS })
  const runs = usePages(office.jobs, { failedOnly: filter === 'failed' })
  const nowMs = useServerNow(MINUTE_MS)
  usePullDownRefresh(() => {
    standing.reload()
    runs.reload()
    endPullDown()
  })
  return (
    <Page title={JOBS_TEXT.title} width="wide">
      <Text className="t-second">{JOBS_TEXT.intro}</Text>
      <Section title={JOBS_TEXT.standing}>
        <Loaded call={standing}>{data => <JobStanding jobs={data.standing} nowMs={nowMs} />}</Loaded>
      </Section>
      <Section title={JOBS_TEXT.receipts} note={JOBS_TEXT.receiptsNote}>
        <Chips label={JOBS_TEXT.filter} options={FILTERS} value={filter} onChange={setFilter} />
        <Loaded
          call={runs}
          isEmpty={({ items }) => items.length === 0}
          empty={<Empty icon="clock" title={JOBS_TEXT.none} note={JOBS_TEXT.noneNote} />}
        >
          {({ items, more, loadingMore }) => (
            <>
              <Card flush>
                <DataTable
                  caption={JOBS_TEXT.receipts}
                  columns={[
                    { key: 'when', title: JOBS_TEXT.columns.when, cell: row => momentText(row.startedAtMs, nowMs) },
                    { key: 'job', title: JOBS_TEXT.columns.job, cell: row => jobTitle(row.name) },
                    {
                      key: 'outcome',
                      title: JOBS_TEXT.columns.outcome,
                      cell: row => <OutcomeTag outcome={row.outcome} />,
                    },
                    { key: 'counts', title: JOBS_TEXT.columns.counts, cell: runText, share: 2 },
                  ]}
                  rows={items}
                  rowKey={row => row.runId}
                  phoneRow={row => ({
                    title: jobTitle(row.name),
                    note: `${momentText(row.startedAtMs, nowMs)} · ${runText(row)}`,
                    trail: <OutcomeTag outcome={row.outcome} />,
                  })}
                />
              </Card>
              {more && <Button kind="quiet" label={JOBS_TEXT.more} busy={loadingMore} onPress={more} />}
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  )
}
