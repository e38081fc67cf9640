import type { office } from '../../src/contract/office'
import { can } from '../../src/domain/can'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { listWaitingChecks } from '../_data/content-checks'
import { type Handler, refuse } from '../_kit/ctx'
import { openHeldText } from '../_services/content-check'

const PAGE = 20

/** Content that waits for a person, oldest first. One read, then one aggregate. */
export const heldContent: Handler<typeof office.heldContent> = async (ctx, { cursor }) => {
  const after = decodeCursor(cursor)
  if (after === null) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const person = await readPerson(ctx)
  if (!person || !can(person.actor, 'content.decide', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  const rows = await listWaitingChecks(ctx, { limit: PAGE + 1, ...(after !== 'start' && { after }) })
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page[page.length - 1] : undefined
  return {
    items: page.map(check => ({
      contentId: check._id,
      about: check.aboutKind,
      why: check.why ?? 'failed',
      text: openHeldText(ctx, check),
      askedAtMs: check.askedAtMs,
      isMine: check.byAccountId === person.accountId,
    })),
    ...(last && { nextCursor: encodeCursor({ at: last.askedAtMs, id: last._id }) }),
  }
}
