import type { members } from '../../src/contract/members'
import { can } from '../../src/domain/can'
import { type RosterQuery, readRosterQuery } from '../../src/domain/members/roster-query'
import { scopesOf } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { employeeNoBlinds, nameGramSets, phoneTailBlinds } from '../_data/person-blinds'
import type { RosterRecord } from '../_data/records'
import { listRosterPage } from '../_data/roster'
import { readUnion } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import type { Where } from '../_kit/ports'
import { rosterRow } from './roster-row'
import { openRow } from './row-fields'

const PAGE = 50
/** A search looks at this many rows a round for those that fit wholly. */
const SEARCHED = 500

/** Rows of my unions, masked, by memberId: 2 to 4 reads a page. FORBIDDEN outside my scope, NOT_FOUND for an unknown union. */
export const roster: Handler<typeof members.roster> = async (ctx, { unionId, query = '', cursor = '' }) => {
  const [person, union] = await Promise.all([readPerson(ctx), unionId === undefined ? null : readUnion(ctx, unionId)])
  if (!person) return refuse('FORBIDDEN')
  const scopes = scopesOf(person.actor, 'roster.read')
  if (scopes.length === 0) return refuse('FORBIDDEN')
  if (unionId !== undefined && !union) return refuse('NOT_FOUND')
  if (union && !can(person.actor, 'roster.read', { unionPath: union.path })) return refuse('FORBIDDEN')

  const afterMemberId = /^[0-9A-Z]{0,64}$/.test(cursor) ? cursor : ''
  const unionIds = union ? [union._id] : scopes
  const { rows, seenId } = await search(ctx, readRosterQuery(query), { unionIds, afterMemberId })
  const page = rows.slice(0, PAGE)
  const nextCursor = rows.length > PAGE ? page[page.length - 1]?._id : seenId
  return { items: page.map(rosterRow), ...(nextCursor === undefined ? {} : { nextCursor }) }
}

interface From {
  readonly unionIds: readonly string[]
  readonly afterMemberId: string
}
interface Found {
  readonly rows: readonly RosterRecord[]
  /** The last row looked at, where more may follow. */
  readonly seenId?: string | undefined
}

const search = async (ctx: Ctx, query: RosterQuery, from: From): Promise<Found> => {
  if (query.kind === 'too_short') return { rows: [] }
  if (query.kind === 'all') return { rows: await listRosterPage(ctx, { ...from, limit: PAGE + 1 }) }
  const lookUp = (also: Where) => listRosterPage(ctx, { ...from, also, limit: SEARCHED })
  const typed = query.kind === 'digits' ? query.digits : query.text
  const byNumber = lookUp({ employeeNoBlind: { in: employeeNoBlinds(ctx.crypto, typed) } })
  const sets = query.kind === 'text' ? nameGramSets(ctx.crypto, typed) : []
  const firsts = sets.flatMap(([gram]) => gram ?? [])
  const byPart =
    query.kind === 'digits'
      ? lookUp({ phoneTailBlind: { in: phoneTailBlinds(ctx.crypto, typed) } })
      : firsts.length === 0
        ? Promise.resolve([])
        : lookUp({ nameGrams: { in: firsts } })
  const [numbers, parts] = await Promise.all([byNumber, byPart])
  const fits = (row: RosterRecord) =>
    query.kind === 'digits'
      ? (openRow(ctx, row).phone ?? '').endsWith(typed)
      : sets.some(grams => grams.every(one => row.nameGrams.includes(one)))
  const found = new Map([...numbers, ...parts.filter(fits)].map(row => [row._id, row]))
  const rows = [...found.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
  return { rows, seenId: parts.length === SEARCHED ? parts[parts.length - 1]?._id : undefined }
}
