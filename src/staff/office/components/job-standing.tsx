import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { office } from '../../../contract/office'
import { JOBS } from '../../../domain/jobs'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { JOBS_TEXT } from '../jobs-text'
import './job-standing.scss'

type Standing = Output<typeof office.jobs>['standing'][number]

interface JobStandingProps {
  jobs: readonly Standing[]
  nowMs: number
}

/** Every job with how it stands; what fails stands first, in red words and with what to do. */
export const JobStanding = ({ jobs, nowMs }: JobStandingProps) => {
  const failing = jobs.filter(({ failuresInRow }) => failuresInRow > 0).length
  return (
    <>
      <Notice
        tone={failing === 0 ? 'good' : 'stop'}
        text={failing === 0 ? JOBS_TEXT.allWell : JOBS_TEXT.someFail(failing)}
      />
      <JobList jobs={jobs} nowMs={nowMs} />
    </>
  )
}

const JobList = ({ jobs, nowMs }: JobStandingProps) => (
  <Card>
    <View className="js">
      {[...jobs]
        .sort((a, b) => b.failuresInRow - a.failuresInRow)
        .map(job => (
          <View key={job.name} className="js-one stack-1">
            <View className="line-2">
              <Text className="t-strong grow">{JOBS[job.name].title}</Text>
              <Tag job={job} />
            </View>
            <Text className="t-second">{JOBS[job.name].what}</Text>
            {job.lastOkAtMs !== null && (
              <Text className="t-second">{JOBS_TEXT.lastOk(momentText(job.lastOkAtMs, nowMs))}</Text>
            )}
            {job.failuresInRow > 0 && <Text className="t-stop">{`${JOBS_TEXT.what}：${JOBS_TEXT.help}`}</Text>}
          </View>
        ))}
    </View>
  </Card>
)

const Tag = ({ job }: { job: Standing }) => {
  if (job.failuresInRow > 0) return <StatusTag tone="stop" word={JOBS_TEXT.failing(job.failuresInRow)} />
  if (job.running) return <StatusTag tone="wait" word={JOBS_TEXT.running} />
  return job.lastOkAtMs === null ? (
    <StatusTag tone="plain" word={JOBS_TEXT.never} />
  ) : (
    <StatusTag tone="good" word={JOBS_TEXT.good} />
  )
}
