// `vaults`, owner: office. Data keys of members, households and threads, each sealed with the environment's key.
import type { Ctx } from '../_kit/ctx'
import type { Doc } from '../_kit/ports'

const VAULTS = 'vaults'

export interface VaultRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  /** 32 bytes as base64url, sealed under AAD `vaults/<_id>/key`; null once shredded. */
  readonly keySealed: string | null
  readonly createdAtMs: number
  readonly shreddedAtMs: number | null
}

/** Where a new document may be put: a transaction or the store. */
export interface Inserts {
  insert(collection: string, doc: Doc): Promise<unknown>
}

/** One vault, null where there never was one. One read. */
export const readVault = (ctx: Ctx, vaultId: string): Promise<VaultRecord | null> =>
  ctx.store.get<VaultRecord>(VAULTS, vaultId)

/** The named vaults in no order. One read, at most 1,000. */
export const listVaults = (ctx: Ctx, vaultIds: readonly string[]): Promise<VaultRecord[]> =>
  vaultIds.length === 0
    ? Promise.resolve([])
    : ctx.store.find<VaultRecord>(VAULTS, { _id: { in: [...new Set(vaultIds)] } }, { limit: 1000 })

/** Answers 'exists' where the store has this vault already; a transaction throws then. One write. */
export const insertVaultRecord = (on: Inserts, record: VaultRecord): Promise<unknown> => on.insert(VAULTS, record)

/** Destroys a data key; again changes nothing. One write. */
export const destroyVaultKey = (ctx: Ctx, vaultId: string): Promise<number> =>
  ctx.store.update(VAULTS, { _id: vaultId, shreddedAtMs: null }, { keySealed: null, shreddedAtMs: ctx.clock() })
