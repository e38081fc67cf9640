import type { Parsed } from '../../src/contract/define'
import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { placeUnion } from '../../src/domain/members/union-rules'
import { readPerson } from '../_data/accounts'
import type { UnionRecord } from '../_data/records'
import { findUnionByName, insertUnion, listUnionsBelow, readUnion, rewriteUnion } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { spreadUnion } from './spread-union'

/**
 * Adds a union (5 reads at most, 1 write) or changes one. A new name or place is first marked on the union, then
 * written into its copies: 3 writes for each union below; a function that dies in between is continued by the timer.
 * Refuses PARENT_WRONG for a place that does not fit, NAME_TAKEN for a name the parent has already.
 */
export const saveUnion: Handler<typeof members.saveUnion> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const district = input.kind === 'district'
  const newId = district ? ROOT_UNION_ID : ctx.crypto.id('union', `${person.accountId}:${input.requestId}`)
  const unionId = input.unionId ?? newId
  const [parent, standing] = await Promise.all([
    input.parentId === null ? null : readUnion(ctx, input.parentId),
    readUnion(ctx, unionId),
  ])
  if (input.unionId !== undefined && !standing) return refuse('NOT_FOUND')
  const touched = [standing?.path, parent?.path, standing || parent ? undefined : [ROOT_UNION_ID]]
  if (touched.some(unionPath => unionPath && !can(person.actor, 'union.edit', { unionPath })))
    return refuse('FORBIDDEN')

  // a retry of an accepted creation: what was changed since stands; the district's own id is the same for every request
  if (standing && input.unionId === undefined && !district) return { unionId }

  const below = standing ? await listUnionsBelow(ctx, [unionId]) : []
  const path = placeUnion({
    unionId,
    kind: input.kind,
    parentId: input.parentId,
    parent: parent && { unionId: parent._id, kind: parent.kind, path: parent.path },
    childKinds: below.filter(union => union.parentId === unionId).map(union => union.kind),
  })
  if (!path) return refuse('PARENT_WRONG')
  const saved = await (standing ? change(ctx, standing, input, path) : add(ctx, unionId, input, path))
  return saved ? { unionId } : refuse('NAME_TAKEN')
}

type Draft = Parsed<typeof members.saveUnion>

const add = async (ctx: Ctx, unionId: string, draft: Draft, path: readonly string[]): Promise<boolean> => {
  const union: UnionRecord = {
    _id: unionId,
    ...fields(draft),
    parentId: draft.parentId,
    path,
    memberCount: 0,
    spreading: false,
  }
  // a twin of this very request may have been quicker
  return (await insertUnion(ctx, union)) === 'inserted' || (await readUnion(ctx, unionId)) !== null
}

const change = async (ctx: Ctx, standing: UnionRecord, draft: Draft, path: readonly string[]): Promise<boolean> => {
  const other = await findUnionByName(ctx, draft.parentId, draft.name)
  if (other && other._id !== standing._id) return false
  const moved = standing.parentId !== draft.parentId
  const spreading = standing.spreading || moved || standing.name !== draft.name
  const to = { ...fields(draft), parentId: draft.parentId, path, spreading }
  if (!(await rewriteUnion(ctx, standing._id, to))) return false
  if (spreading) await spreadUnion(ctx, standing._id)
  return true
}

/** Only a grassroots union is a single company's or a joint one. */
const fields = ({ name, kind, form, companies }: Draft) => ({
  name,
  kind,
  form: kind === 'grassroots' ? form : null,
  companies: [...new Set(companies)],
})
