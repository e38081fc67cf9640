import { office } from '../../src/contract/office'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { auditDesk } from './audit-desk'
import { auditOf } from './audit-of'
import { audits } from './audits'
import { calendar } from './calendar'
import { decideContent } from './decide-content'
import { exportAnchor } from './export-anchor'
import { exportAudit } from './export-audit'
import { heldContent } from './held-content'
import { heldPicture } from './held-picture'
import { jobReceipts } from './job-receipts'
import { jobs } from './jobs'
import { mediaChecked } from './media-checked'
import { publishCalendarYear } from './publish-calendar-year'
import { saveCalendarYear } from './save-calendar-year'

export const main = serve({
  domain: office,
  handlers: {
    calendar,
    saveCalendarYear,
    publishCalendarYear,
    audits,
    auditOf,
    auditDesk,
    exportAudit,
    exportAnchor,
    jobs: jobReceipts,
    heldContent,
    heldPicture,
    decideContent,
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
  pushed: mediaChecked,
})
