// `accounts`, owner: members. One WeChat identity; other domains read it through readPerson only.
import type { Actor, RoleGrant } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import type { Ctx } from '../_kit/ctx'
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

/** Whether the environment names this openid as an admin of the whole district; no round trip. */
export const isEnvironmentAdmin = (ctx: Ctx, openid: string): boolean =>
  ctx
    .env('ADMIN_OPENIDS')
    .split(',')
    .some(named => named.trim() === openid)

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
  const roles = isEnvironmentAdmin(ctx, openid) ? [...standing, ENVIRONMENT_ADMIN] : standing
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

const ENVIRONMENT_ADMIN: RoleGrant = { role: 'admin', unionId: ROOT_UNION_ID, capabilities: [] }
