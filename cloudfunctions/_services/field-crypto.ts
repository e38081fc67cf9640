import { createHmac, randomBytes } from 'node:crypto'
import { base32 } from '../../src/domain/base32'
import type { Crypto } from '../_kit/ports'
import { derive, FieldCryptoError, kidOf, named, openBytes, openText, sealText } from './sealed-text'

const masterKey = (name: string): Buffer => {
  const key = Buffer.from(process.env[name] ?? '', 'hex')
  if (key.length !== 32) throw new Error(`${name} must be 64 hex digits; the README says how to make it`)
  return key
}

/** Set only while a key is being rotated. */
const formerKey = (name: string): Buffer[] => (process.env[name] ? [masterKey(name)] : [])

const hmac = (key: Uint8Array, message: Uint8Array): Buffer => createHmac('sha256', key).update(message).digest()
const keyed = (key: Buffer, kind: string, text: string) => hmac(key, Buffer.from(`${kind}\0${text}`, 'utf8'))

/**
 * Field encryption under FIELD_KEY (and, to be read only, FIELD_KEY_OLD), blind indexes under BLIND_KEY or else
 * INDEX_KEY (looked up under BLIND_KEY_OLD too), ids and the audit chain under INDEX_KEY, which never changes.
 * Throws at module load where a key is missing: nothing starts without keys.
 */
export const fieldCrypto = (): Crypto => {
  const sealKeys = [masterKey('FIELD_KEY'), ...formerKey('FIELD_KEY_OLD')].map(key => named(derive(key, 'field-v1')))
  const [current] = sealKeys
  if (!current) throw new Error('FIELD_KEY makes a key')
  const index = masterKey('INDEX_KEY')
  const idKey = derive(index, 'id-v1')
  const auditKey = derive(index, 'audit-v1')
  const blindMasters = [formerKey('BLIND_KEY')[0] ?? index, ...formerKey('BLIND_KEY_OLD')]
  const blindKeys = blindMasters.map(master => ({ master, ofKind: new Map<string, Buffer>() }))
  const blindUnder = ({ master, ofKind }: (typeof blindKeys)[number], kind: string, text: string): string => {
    const key = ofKind.get(kind) ?? derive(master, `blind-v1/${kind}`)
    ofKind.set(kind, key)
    return hmac(key, Buffer.from(text, 'utf8')).subarray(0, 16).toString('base64url')
  }
  const blinds = (kind: string, text: string) => blindKeys.map(one => blindUnder(one, kind, text))
  return {
    seal: (text, aad) => sealText(current, text, aad),
    open: (sealed, aad) =>
      sealed.startsWith('1.') ? openFormer(sealKeys, sealed, aad) : openText(sealKeys, sealed, aad),
    isCurrent: sealed => kidOf(sealed) === current.kid,
    keyId: `${current.kid}-${derive(blindMasters[0] ?? index, 'kid', 4).toString('hex')}`,
    rotates: sealKeys.length > 1 || blindKeys.length > 1,
    blind: (kind, text) => blinds(kind, text)[0] ?? '',
    blinds,
    id: (kind, key) => base32(keyed(idKey, kind, key).subarray(0, 16)),
    auditMac: text => hmac(auditKey, Buffer.from(text, 'utf8')).toString('base64url'),
    hmac: (key, message) => hmac(key, message),
    randomBytes: length => randomBytes(length),
  }
}

const IV_END = 12
const TAG_END = 28

/** The form before `v1` named no key: `1.<iv tag ciphertext>`. Kept readable until a rotation has sealed each anew. */
const openFormer = (keys: readonly { readonly key: Buffer }[], sealed: string, aad: string): string => {
  const packed = Buffer.from(sealed.slice(2), 'base64url')
  const parts = {
    iv: packed.subarray(0, IV_END),
    tag: packed.subarray(IV_END, TAG_END),
    body: packed.subarray(TAG_END),
  }
  for (const [i, { key }] of keys.entries()) {
    try {
      return openBytes(key, parts, aad)
    } catch (error) {
      if (i === keys.length - 1 || !(error instanceof FieldCryptoError) || error.reason !== 'TAMPERED') throw error
    }
  }
  throw new FieldCryptoError('UNKNOWN_KEY')
}
