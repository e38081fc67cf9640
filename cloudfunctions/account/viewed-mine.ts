import type { account } from '../../src/contract/account'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { accessPlace, listAccessesTo } from '../_data/access-log'
import { readPerson } from '../_data/accounts'
import { listUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'

const PAGE = 30

/** Who saw my data in full, the latest first: 1 read, then 2 side by side, then the unions' names. FORBIDDEN without an identity. */
export const viewedMine: Handler<typeof account.viewedMine> = async (ctx, { cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const { accountId, actor } = person
  const after = from === 'start' ? {} : { after: from }
  const found = await listAccessesTo(ctx, { accountId, memberId: actor.memberId, limit: PAGE + 1, ...after })
  const page = found.slice(0, PAGE)
  const unions = await listUnions(
    ctx,
    page.flatMap(row => row.unionId ?? []),
  )
  const last = page[page.length - 1]
  return {
    items: page.map(row => ({
      accessId: row._id,
      atMs: row.atMs,
      role: row.role,
      unionName: unions.find(({ _id }) => _id === row.unionId)?.name ?? null,
      fields: [...row.fields],
      reason: ctx.crypto.open(row.reasonSealed, accessPlace(row._id)),
    })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.atMs, id: last._id }) } : {}),
  }
}
