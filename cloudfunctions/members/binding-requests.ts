import type { members } from '../../src/contract/members'
import { scopesOf } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { listWaitingRequests } from '../_data/binding-requests'
import { listRosterRows } from '../_data/roster'
import { type Handler, refuse } from '../_kit/ctx'
import { typedNameAad } from './ask-officer'

const PAGE = 50
/** Requests of one millisecond stand on one page, so that a page may begin with its moment. */
const SPARE = 20

/** What waits for my decision, oldest first: 3 reads a page. FORBIDDEN without a scope to decide in. */
export const bindingRequests: Handler<typeof members.bindingRequests> = async (ctx, { cursor }) => {
  const person = await readPerson(ctx)
  const unionIds = person ? scopesOf(person.actor, 'binding.decide') : []
  if (unionIds.length === 0) return refuse('FORBIDDEN')

  const [fromMs = 0, afterId = ''] = readCursor(cursor)
  const found = await listWaitingRequests(ctx, { unionIds, fromMs, limit: PAGE + 1 + SPARE })
  const rest = found.filter(request => request.askedAtMs > fromMs || request._id > afterId)
  const page = rest.slice(0, PAGE)
  const rows = new Map(
    (
      await listRosterRows(
        ctx,
        page.map(({ memberId }) => memberId),
      )
    ).map(row => [row._id, row]),
  )
  const last = page[page.length - 1]
  return {
    items: page.flatMap(request => {
      const row = rows.get(request.memberId)
      if (!row || request.typedNameSealed === null) return []
      return {
        requestId: request._id,
        typedName: ctx.crypto.open(request.typedNameSealed, typedNameAad(request._id)),
        by: request.by,
        nameMasked: row.nameMasked,
        phoneMasked: row.phoneMasked,
        employeeNoMasked: row.employeeNoMasked,
        unionName: row.unionName,
        companyName: row.companyName,
        rebinds: row.accountId !== null,
        askedAtMs: request.askedAtMs,
      }
    }),
    ...(last && rest.length > PAGE ? { nextCursor: `${last.askedAtMs}.${last._id}` } : {}),
  }
}

const readCursor = (cursor: string | undefined): [fromMs?: number, afterId?: string] => {
  const [, fromMs, afterId] = /^(\d{1,15})\.([0-9A-Z]{1,64})$/.exec(cursor ?? '') ?? []
  return fromMs === undefined || afterId === undefined ? [] : [Number(fromMs), afterId]
}
