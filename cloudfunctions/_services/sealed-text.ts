import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Why a field could not be read; the message never quotes the field. SHREDDED: its key was destroyed for good. */
export class FieldCryptoError extends Error {
  constructor(readonly reason: 'MALFORMED' | 'UNKNOWN_KEY' | 'TAMPERED' | 'SHREDDED') {
    super(reason)
  }
}

/** A key of 32 bytes with the short name that its fields carry. */
export interface NamedKey {
  readonly kid: string
  readonly key: Buffer
}

const IV_BYTES = 12
/** GCM's full tag, always named: without it Node takes a tag of 4 bytes for true. */
const TAG_BYTES = 16
const GCM = { authTagLength: TAG_BYTES } as const

export const derive = (master: Buffer, use: string, length = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), use, length))

/** Names a key by eight hex digits that tell nothing about it. */
export const named = (key: Buffer): NamedKey => ({ key, kid: derive(key, 'kid', 4).toString('hex') })

/** AES-256-GCM as `v1.gcm.<kid>.<iv>.<ciphertext>.<tag>`; `aad` names the field's place, so that it cannot be moved. */
export const sealText = ({ kid, key }: NamedKey, text: string, aad: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv, GCM).setAAD(Buffer.from(aad))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['v1', 'gcm', kid, b64(iv), b64(body), b64(cipher.getAuthTag())].join('.')
}

/** Opens what `sealText` wrote under one of these keys. Throws FieldCryptoError. */
export const openText = (keys: readonly NamedKey[], sealed: string, aad: string): string => {
  const [version, algorithm, kid, iv = '', body = '', tag = '', ...more] = sealed.split('.')
  if (version !== 'v1' || algorithm !== 'gcm' || more.length > 0) throw new FieldCryptoError('MALFORMED')
  const found = keys.find(one => one.kid === kid)
  if (!found) throw new FieldCryptoError('UNKNOWN_KEY')
  return openBytes(found.key, { iv: bytes(iv), body: bytes(body), tag: bytes(tag) }, aad)
}

/** The name of the key that a field was sealed with; empty for the form before `v1`. */
export const kidOf = (sealed: string): string => (sealed.startsWith('v1.') ? (sealed.split('.')[2] ?? '') : '')

export const openBytes = (
  key: Buffer,
  { iv, body, tag }: { readonly iv: Buffer; readonly body: Buffer; readonly tag: Buffer },
  aad: string,
): string => {
  if (iv.length !== IV_BYTES || tag.length !== TAG_BYTES) throw new FieldCryptoError('MALFORMED')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, GCM).setAAD(Buffer.from(aad)).setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    throw new FieldCryptoError('TAMPERED')
  }
}

const b64 = (value: Buffer): string => value.toString('base64url')
const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')
