import {
  destroyVaultKey,
  type Inserts,
  insertVaultRecord,
  listVaults,
  readVault,
  type VaultRecord,
} from '../_data/vaults'
import type { Ctx } from '../_kit/ctx'
import { FieldCryptoError, named, openText, sealText } from './sealed-text'

/** Fields of one member, household or thread under its own data key. Pure CPU. */
export interface Vault {
  /** `aad` names the field's place: `<collection>/<id>/<field>`. */
  seal(text: string, aad: string): string
  /** Throws FieldCryptoError. */
  open(sealed: string, aad: string): string
}

const place = (vaultId: string) => `vaults/${vaultId}/key`

const vaultWith = (key: Buffer): Vault => {
  const one = named(key)
  return { seal: (text, aad) => sealText(one, text, aad), open: (sealed, aad) => openText([one], sealed, aad) }
}

/** A vault with a fresh data key; nothing is kept before `insertVault`. No round trip. */
export const newVault = (ctx: Ctx, vaultId: string): VaultRecord => ({
  _id: vaultId,
  keySealed: ctx.crypto.seal(Buffer.from(ctx.crypto.randomBytes(32)).toString('base64url'), place(vaultId)),
  createdAtMs: ctx.clock(),
  shreddedAtMs: null,
})

/**
 * Keeps a new vault, in a transaction or alone; answers false where another stands under this id, which then is the one
 * to seal with. One write.
 */
export const insertVault = async (on: Inserts, record: VaultRecord): Promise<boolean> =>
  (await insertVaultRecord(on, record)) !== 'exists'

/** The vault of a record in hand. Throws FieldCryptoError SHREDDED. No round trip. */
const vaultOf = (ctx: Ctx, { _id, keySealed }: VaultRecord): Vault => {
  if (keySealed === null) throw new FieldCryptoError('SHREDDED')
  return vaultWith(Buffer.from(ctx.crypto.open(keySealed, place(_id)), 'base64url'))
}

/** Opens a vault, never cached: a shredded one is shut everywhere at once. Throws FieldCryptoError SHREDDED, also where there is none. One read. */
export const openVault = async (ctx: Ctx, vaultId: string): Promise<Vault> => {
  const record = await readVault(ctx, vaultId)
  if (!record) throw new FieldCryptoError('SHREDDED')
  return vaultOf(ctx, record)
}

/** Several vaults by their ids; shredded and missing ones are left out. One read, at most 1,000. */
export const openVaults = async (ctx: Ctx, vaultIds: readonly string[]): Promise<ReadonlyMap<string, Vault>> => {
  const records = await listVaults(ctx, vaultIds)
  return new Map(records.filter(({ keySealed }) => keySealed !== null).map(one => [one._id, vaultOf(ctx, one)]))
}

/** Destroys a vault's data key: every field under it is unreadable for good, in backups of the documents too. One write. */
export const shredVault = async (ctx: Ctx, vaultId: string): Promise<void> => {
  await destroyVaultKey(ctx, vaultId)
}
