// `accounts`, owner: members. One WeChat identity; other domains read it through readPerson only.
import type { Actor, RoleGrant } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'
import type { AccountRecord, MemberCard } from './records'

const ACCOUNTS = 'accounts'

/** Who calls. A guest without a document is a Person too, without card and roles. */
export interface Person {
  readonly accountId: string
  readonly openid: string
  readonly actor: Actor
  readonly card: MemberCard | null
}

/** The account's unguessable id; no round trip. */
export const accountIdOf = (ctx: Ctx, openid: string): string => ctx.crypto.id('account', openid)

/** Openids that the environment makes admins of the whole district, `-` or a comma list in ADMIN_OPENIDS; no round trip. */
export const environmentAdmins = (ctx: Ctx): readonly string[] =>
  ctx
    .env('ADMIN_OPENIDS')
    .split(',')
    .map(openid => openid.trim())
    .filter(openid => openid !== '' && openid !== '-')

/** Who calls, null for timers. One read by deterministic id, never cached, so that a granted or revoked role counts at once. */
export const readPerson = async (ctx: Ctx): Promise<Person | null> => {
  if (!ctx.openid) return null
  const accountId = accountIdOf(ctx, ctx.openid)
  return personOf(ctx, ctx.openid, await readAccount(ctx, accountId))
}

/** The person behind a record that was read, or of a guest without one. */
export const personOf = (ctx: Ctx, openid: string, record: AccountRecord | null): Person => {
  const card = record?.card ?? null
  const standing: readonly RoleGrant[] = record?.roles ?? []
  const roles = environmentAdmins(ctx).includes(openid) ? [...standing, ENVIRONMENT_ADMIN] : standing
  const accountId = accountIdOf(ctx, openid)
  return {
    accountId,
    openid,
    card,
    actor: { accountId, memberId: card?.memberId ?? null, unionId: card?.unionId ?? null, roles },
  }
}

/** One account, null where this identity never did anything. One read. */
export const readAccount = (ctx: Ctx, accountId: string): Promise<AccountRecord | null> =>
  ctx.store.get<AccountRecord>(ACCOUNTS, accountId)

/** The masked names of these accounts, for a log; those bound to nobody are left out. One read, at most 1,000. */
export const listMaskedNames = async (
  ctx: Ctx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(accountIds)]
  if (ids.length === 0) return new Map()
  const found = await ctx.store.find<Pick<AccountRecord, '_id' | 'card'>>(
    ACCOUNTS,
    { _id: { in: ids } },
    { fields: ['_id', 'card.nameMasked'], limit: MOST },
  )
  return new Map(found.flatMap(({ _id, card }) => (card ? [[_id, card.nameMasked] as const] : [])))
}

/** The account bound to a member, null where nobody is. One read. */
export const findAccountOfMember = async (ctx: Ctx, memberId: string): Promise<AccountRecord | null> =>
  (await ctx.store.find<AccountRecord>(ACCOUNTS, { 'card.memberId': memberId }, { limit: 1 }))[0] ?? null

/** The named accounts, in no order. One read, none without ids. */
export const listAccounts = (ctx: Ctx, accountIds: readonly string[]): Promise<AccountRecord[]> =>
  accountIds.length === 0
    ? Promise.resolve([])
    : ctx.store.find<AccountRecord>(ACCOUNTS, { _id: { in: accountIds } }, { limit: MOST })

/** Everyone with a standing role. One read, at most 1,000; the district's staff are about 300. */
export const listRoleHolders = (ctx: Ctx): Promise<AccountRecord[]> =>
  ctx.store.find<AccountRecord>(ACCOUNTS, { 'roles.grantId': { gt: '' } }, { limit: MOST })

/** The account that holds a grant, null where none does. One read. */
export const findGrantHolder = async (ctx: Ctx, grantId: string): Promise<AccountRecord | null> =>
  (await ctx.store.find<AccountRecord>(ACCOUNTS, { 'roles.grantId': grantId }, { limit: 1 }))[0] ?? null

export interface Try {
  readonly openid: string
  /** The account as it was read; it only chooses the write that is likeliest to fit. */
  readonly known: AccountRecord | null
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string
  readonly limit: number
}

/**
 * Counts one try of the day; false where the day's tries are used up. One conditional write as a rule, at most four:
 * whatever the number of parallel calls, no more than `limit` of them are told true.
 */
export const countTry = async (ctx: Ctx, { openid, known, day, limit }: Try): Promise<boolean> => {
  const _id = accountIdOf(ctx, openid)
  const another = async () =>
    (await ctx.store.update(
      ACCOUNTS,
      { _id, 'tries.day': day, 'tries.count': { lt: limit } },
      { 'tries.count': { inc: 1 } },
    )) === 1
  const firstOfDay = async () =>
    (await ctx.store.update(ACCOUNTS, { _id, 'tries.day': { neq: day } }, { tries: { set: { day, count: 1 } } })) === 1
  const first = async () =>
    (await ctx.store.insert(ACCOUNTS, { ...newAccount(_id, openid), tries: { day, count: 1 } })) === 'inserted'
  if (!known && (await first())) return true
  if (known && known.tries?.day !== day && (await firstOfDay())) return true
  return (await another()) || ((await firstOfDay()) ? true : another())
}

/** Gives back a try that came to no answer: an outage costs nobody the day. One write. */
export const returnTry = (ctx: Ctx, { openid, day }: Pick<Try, 'openid' | 'day'>): Promise<number> =>
  ctx.store.update(
    ACCOUNTS,
    { _id: accountIdOf(ctx, openid), 'tries.day': day, 'tries.count': { gt: 0 } },
    { 'tries.count': { inc: -1 } },
  )

/** Rewrites the copies of a union's name and path on the cards of its own members. One write over all of them. */
export const renameUnionOnCards = (
  ctx: Ctx,
  union: { readonly unionId: string; readonly name: string; readonly path: readonly string[] },
): Promise<number> =>
  ctx.store.update(
    ACCOUNTS,
    { 'card.unionPath': union.unionId, 'card.unionId': union.unionId },
    { 'card.unionName': union.name, 'card.unionPath': union.path },
  )

/** Forgets the identity behind an account; its id, the chain's head and the day's tries stay: leaving gives nobody new ones. One write. */
export const blankAccount = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.store.update(ACCOUNTS, { _id: accountId }, { openid: '' })

/** Within a transaction. Losing the card loses the roles: whoever is bound next must not inherit them. */
export const accountsIn = (tx: Tx) => ({
  read: (accountId: string) => tx.get<AccountRecord>(ACCOUNTS, accountId),
  update: (accountId: string, change: Change) => tx.update(ACCOUNTS, accountId, change),
  takeCard: (accountId: string) => tx.update(ACCOUNTS, accountId, { card: null, roles: [] }),
})

/** The database answers at most 1,000 documents a query. */
const MOST = 1000

const newAccount = (_id: string, openid: string): AccountRecord => ({
  _id,
  openid,
  card: null,
  roles: [],
  tries: null,
  waitingRequestId: null,
})

const ENVIRONMENT_ADMIN: RoleGrant = { role: 'admin', unionId: ROOT_UNION_ID, capabilities: [] }
