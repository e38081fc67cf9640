import type { Output } from '../../../contract/define'
import type { office } from '../../../contract/office'
import { isJobName, JOBS } from '../../../domain/jobs'
import { StatusTag } from '../../../ui/status-tag'
import { JOBS_TEXT } from '../jobs-text'

export type Run = Output<typeof office.jobs>['items'][number]

export const jobTitle = (name: string): string => (isJobName(name) ? JOBS[name].title : name)

/** What a run did, in words; nothing done says so. */
export const runText = ({ name, counts, incident }: Run): string => {
  const words = isJobName(name) ? JOBS[name].counts : {}
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => `${words[key] ?? key} ${count}`)
  if (incident !== null) parts.push(JOBS_TEXT.incident(incident))
  return parts.length === 0 ? JOBS_TEXT.nothing : parts.join('，')
}

export const OutcomeTag = ({ outcome }: { outcome: Run['outcome'] }) => (
  <StatusTag tone={outcome === 'done' ? 'good' : 'stop'} word={JOBS_TEXT.outcome[outcome]} />
)
