import { auditProcedures } from './audit'
import { calendarProcedures } from './calendar'
import { contentProcedures } from './content'
import { define } from './define'
import { jobProcedures } from './office/jobs'

/** What every pillar shares on the staff side: calendar, held content, audit, job receipts. */
export const office = define('office', {
  ...calendarProcedures,
  ...auditProcedures,
  ...jobProcedures,
  ...contentProcedures,
})
