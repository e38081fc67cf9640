import { office } from '../../src/contract/office'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { calendar } from './calendar'
import { jobReceipts } from './job-receipts'
import { jobs } from './jobs'
import { publishCalendarYear } from './publish-calendar-year'
import { saveCalendarYear } from './save-calendar-year'

export const main = serve({
  domain: office,
  handlers: { calendar, saveCalendarYear, publishCalendarYear, jobs: jobReceipts },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
