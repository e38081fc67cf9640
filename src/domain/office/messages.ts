import { isJobName, JOBS } from '../jobs'
import { type MessageWords, textOf } from '../messages/words'

/** Params: job, its name. */
export const OFFICE_MESSAGES = {
  'office.jobFailed': {
    title: () => '有一项定时工作连续没有完成',
    text: params => {
      const job = textOf(params, 'job')
      return `${isJobName(job) ? JOBS[job].title : job}：连续两次没有完成，会继续自动重试。请打开看看要不要处理。`
    },
    link: () => ({ route: 'staff/office/pages/jobs/index', params: {} }),
  },
} as const satisfies Readonly<Record<string, MessageWords>>
