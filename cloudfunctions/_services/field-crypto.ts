import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { base32 } from '../../src/domain/base32'
import type { Crypto } from '../_kit/ports'

/** GCM's own full tag; shorter ones are refused. */
const TAG_BYTES = 16
const IV_BYTES = 12

/** Why a field could not be read; the message never quotes the field. */
export class FieldCryptoError extends Error {
  constructor(readonly reason: 'MALFORMED' | 'UNKNOWN_KEY' | 'TAMPERED') {
    super(reason)
  }
}

const masterKey = (name: string): Buffer => {
  const key = Buffer.from(process.env[name] ?? '', 'hex')
  if (key.length !== 32) throw new Error(`${name} must be 64 hex digits; the README says how to make it`)
  return key
}

const derive = (master: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), use, 32))

const hmac = (key: Uint8Array, message: Uint8Array): Buffer => createHmac('sha256', key).update(message).digest()

/**
 * Field encryption (AES-256-GCM, one key derived from FIELD_KEY), blind indexes and ids (HMAC under INDEX_KEY).
 * Throws at module load where a key is missing: nothing starts without keys.
 */
export const fieldCrypto = (): Crypto => {
  const sealKey = derive(masterKey('FIELD_KEY'), 'field-v1')
  const master = masterKey('INDEX_KEY')
  const blindKey = derive(master, 'blind-v1')
  const idKey = derive(master, 'id-v1')
  const keyed = (key: Buffer, kind: string, text: string) => hmac(key, Buffer.from(`${kind}\0${text}`, 'utf8'))
  return {
    seal: (text, aad) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(aad))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open: (sealed, aad) => {
      const [version, packed] = sealed.split('.')
      if (version !== '1') throw new FieldCryptoError('UNKNOWN_KEY')
      const bytes = Buffer.from(packed ?? '', 'base64url')
      if (bytes.length < IV_BYTES + TAG_BYTES) throw new FieldCryptoError('MALFORMED')
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, IV_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(aad))
          .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
      } catch {
        throw new FieldCryptoError('TAMPERED')
      }
    },
    blind: (kind, text) => keyed(blindKey, kind, text).subarray(0, 16).toString('base64url'),
    id: (kind, key) => base32(keyed(idKey, kind, key).subarray(0, 16)),
    hmac: (key, message) => hmac(key, message),
    randomBytes: length => randomBytes(length),
  }
}
