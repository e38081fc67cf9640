import type { aid } from '../../src/contract/aid'
import { CARE_KINDS } from '../../src/domain/aid/help'
import { type Actor, can } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { scopesOf } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { type HelpRecord, helpIn, helpPlace, listCare, readHelp } from '../_data/aid-help'
import { listAllUnions } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'

const PAGE = 30

/**
 * Keeps a visit or a gift without an application: 2 reads and a transaction. It moves no money: what is paid goes by an
 * application, its worth here is told apart. TOO_LATE for a day to come; the same requestId answers the same.
 */
export const recordCare: Handler<typeof aid.recordCare> = async (ctx, { requestId, note, unionId, ...input }) => {
  const [person, unions] = await Promise.all([readPerson(ctx), listAllUnions(ctx)])
  const union = unions.find(({ _id }) => _id === unionId)
  if (!person || !union || !can(person.actor, 'aid.care', { unionPath: union.path })) return refuse('FORBIDDEN')
  if (input.day > dayOf(ctx.clock())) return refuse('TOO_LATE')
  const { accountId } = person
  const _id = ctx.crypto.id('aid-care', `${accountId}:${requestId}`)
  const said = { what: 'aid.cared', byAccountId: accountId, refs: { kind: input.kind, people: input.people } } as const
  const { head, row } = nextAudit(ctx, { kind: 'aidCare', id: _id, head: null }, said)
  const made: HelpRecord = {
    _id,
    ...input,
    year: input.day.slice(0, 4),
    unionId,
    unionName: union.name,
    caseId: null,
    noteSealed: ctx.crypto.seal(note, helpPlace(_id)),
    byAccountId: accountId,
    dropped: false,
    atMs: ctx.clock(),
    audit: head,
  }
  const kept = await ctx.store.transaction(async tx => {
    const before = await helpIn(tx).read(_id)
    if (before) return before
    await helpIn(tx).insert(made)
    await insertAudit(tx, row)
    return made
  })
  return careRow(ctx, kept, person.actor)
}

/** What my unions wrote down. 3 reads; FORBIDDEN for whoever writes nothing down. */
export const care: Handler<typeof aid.care> = async (ctx, { cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const [person, all] = await Promise.all([readPerson(ctx), listAllUnions(ctx)])
  const scopes = person ? scopesOf(person.actor, 'aid.care') : []
  if (!person || scopes.length === 0) return refuse('FORBIDDEN')
  const unions = all.filter(({ path }) => path.some(one => scopes.includes(one)))
  const found = await listCare(ctx, {
    unionIds: unions.map(({ _id }) => _id),
    after: from === 'start' ? undefined : from,
    limit: PAGE + 1,
  })
  const last = found[PAGE - 1]
  return {
    items: found.slice(0, PAGE).map(one => careRow(ctx, one, person.actor)),
    unions: unions.map(({ _id, name }) => ({ unionId: _id, name })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.atMs, id: last._id }) } : {}),
  }
}

/** Strikes a record out, by whoever wrote it or the department; again answers the same. A read and a transaction. */
export const dropCare: Handler<typeof aid.dropCare> = async (ctx, { careId }) => {
  const [person, one] = await Promise.all([readPerson(ctx), readHelp(ctx, careId)])
  if (!person || !one || one.caseId !== null || !mayDrop(one, person.actor)) return refuse('NOT_FOUND')
  const dropped = await ctx.store.transaction(async tx => {
    const now = await helpIn(tx).read(careId)
    if (!now || now.dropped) return now
    const said = { what: 'aid.uncared', byAccountId: person.accountId, refs: {} } as const
    const { head, row } = nextAudit(ctx, { kind: 'aidCare', id: careId, head: now.audit }, said)
    await helpIn(tx).drop(careId, head)
    await insertAudit(tx, row)
    return { ...now, dropped: true }
  })
  return dropped ? careRow(ctx, dropped, person.actor) : refuse('NOT_FOUND')
}

const mayDrop = ({ byAccountId }: HelpRecord, actor: Actor): boolean =>
  byAccountId === actor.accountId || scopesOf(actor, 'aid.l2').length > 0

const careRow = (ctx: Ctx, one: HelpRecord, actor: Actor) => ({
  careId: one._id,
  kind: CARE_KINDS.find(kind => kind === one.kind) ?? CARE_KINDS[0],
  day: one.day,
  place: one.place,
  people: one.people,
  worthFen: one.worthFen,
  note: one.noteSealed === '' ? '' : ctx.crypto.open(one.noteSealed, helpPlace(one._id)),
  unionName: one.unionName,
  dropped: one.dropped,
  mayDrop: !one.dropped && mayDrop(one, actor),
})
