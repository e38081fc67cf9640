import type { office } from '../../src/contract/office'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { listLatestEvents } from '../_data/audit'
import { type Handler, refuse } from '../_kit/ctx'
import { eventRows } from './event-rows'
import { readAuditor } from './read-auditor'

const PAGE = 50

/** Events of all chains or of one kind, the latest first: 3 reads a page. FORBIDDEN but for the district's auditors. */
export const audits: Handler<typeof office.audits> = async (ctx, { kind, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  if (!(await readAuditor(ctx))) return refuse('FORBIDDEN')
  const after = from === 'start' ? undefined : from
  const found = await listLatestEvents(ctx, { kind, after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const last = page[page.length - 1]
  return {
    items: await eventRows(ctx, page),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.atMs, id: last.hash }) } : {}),
  }
}
