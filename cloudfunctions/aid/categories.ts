import type { aid } from '../../src/contract/aid'
import { categoriesWrong } from '../../src/domain/aid/categories'
import { can } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import {
  type DictionaryRecord,
  dictionaryOn,
  insertDictionary,
  listDictionaries,
  publishDictionary,
  updateDictionary,
} from '../_data/aid-dictionaries'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { readEditor } from './rulesets'

const DAY_MS = 86_400_000
const ROOT = { unionPath: [ROOT_UNION_ID] }

/** All versions. 2 reads; for whoever handles cases, writes rules or audits. */
export const categories: Handler<typeof aid.categories> = async ctx => {
  const [person, all] = await Promise.all([readPerson(ctx), listDictionaries(ctx)])
  if (!person || !(can(person.actor, 'aid.rules', ROOT) || can(person.actor, 'aid.audit', ROOT)))
    return refuse('FORBIDDEN')
  const { accountId, actor } = person
  return { items: all.map(one => card(ctx, one, all, accountId)), mayEdit: can(actor, 'aid.rules', ROOT) }
}

/** Keeps the next version's draft, or changes it. 3 round trips; CATEGORIES_WRONG, CHANGED_ELSEWHERE; the same requestId answers the same. */
export const saveCategories: Handler<typeof aid.saveCategories> = async (ctx, { version, requestId, ...typed }) => {
  const [person, all] = await Promise.all([readEditor(ctx), listDictionaries(ctx)])
  if (!person) return refuse('FORBIDDEN')
  if (categoriesWrong(typed.categories)) return refuse('CATEGORIES_WRONG')
  const { accountId } = person
  const same = all.find(one => one.requestId === requestId)
  if (same) return card(ctx, same, all, accountId)
  const fields = { ...typed, savedBy: accountId, savedAtMs: ctx.clock(), requestId }
  const standing = all.find(({ state }) => state === 'draft')
  if (standing)
    return standing.version === version && (await updateDictionary(ctx, standing, fields))
      ? card(ctx, { ...standing, ...fields, version: version + 1 }, all, accountId)
      : refuse('CHANGED_ELSEWHERE')
  if (version !== 0) return refuse('CHANGED_ELSEWHERE')
  const number = Math.max(0, ...all.map(one => one.number)) + 1
  const made: DictionaryRecord = {
    _id: ctx.crypto.id('aid-dictionary', String(number)),
    number,
    version: 1,
    state: 'draft',
    fromDay: '',
    publishedBy: null,
    audit: null,
    ...fields,
  }
  return (await insertDictionary(ctx, made)) === 'inserted'
    ? card(ctx, made, all, accountId)
    : refuse('CHANGED_ELSEWHERE')
}

/** A second person puts the draft in force. A read and a transaction. Refuses OWN_RULES, TOO_EARLY, CHANGED_ELSEWHERE, NOT_DRAFT. */
export const publishCategories: Handler<typeof aid.publishCategories> = async (
  ctx,
  { dictionaryId, version, fromDay },
) => {
  const [person, all] = await Promise.all([readEditor(ctx), listDictionaries(ctx)])
  if (!person) return refuse('FORBIDDEN')
  const one = all.find(({ _id }) => _id === dictionaryId)
  if (!one) return refuse('NOT_FOUND')
  const { accountId } = person
  if (one.state === 'published')
    return one.publishedBy === accountId && one.fromDay === fromDay
      ? card(ctx, one, all, accountId)
      : refuse('NOT_DRAFT')
  if (one.savedBy === accountId) return refuse('OWN_RULES')
  if (one.version !== version) return refuse('CHANGED_ELSEWHERE')
  const isFirst = all.every(({ state }) => state === 'draft')
  const earliest = dayOf(ctx.clock() + (isFirst ? 0 : DAY_MS))
  if (fromDay < earliest) return refuse('TOO_EARLY', { earliest })
  const { head, row } = nextAudit(
    ctx,
    { kind: 'aidCategories', id: dictionaryId, head: null },
    { what: 'aid.categoriesPublished', byAccountId: accountId, refs: { fromDay, number: one.number } },
  )
  const published = { state: 'published' as const, fromDay, publishedBy: accountId, audit: head }
  const written = await ctx.store.transaction(async tx => {
    const now = await publishDictionary(tx, one, published)
    if (now) await insertAudit(tx, row)
    return now
  })
  return written
    ? card(ctx, { ...one, ...published, version: version + 1 }, all, accountId)
    : refuse('CHANGED_ELSEWHERE')
}

const card = (ctx: Ctx, one: DictionaryRecord, all: readonly DictionaryRecord[], accountId: string) => {
  const others = all.filter(({ _id }) => _id !== one._id)
  return {
    dictionaryId: one._id,
    number: one.number,
    version: one.version,
    state: one.state,
    fromDay: one.fromDay === '' ? null : one.fromDay,
    source: one.source,
    categories: [...one.categories],
    savedAtMs: one.savedAtMs,
    isMine: one.savedBy === accountId,
    inForce: dictionaryOn([...others, one], dayOf(ctx.clock()))?._id === one._id,
  }
}
