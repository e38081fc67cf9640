import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Hmac } from '../domain/codes'

/** HMAC-SHA256 on the phone, 32 bytes; the same bytes as node:crypto in the function. */
export const hmacSha256: Hmac = (key, message) => hmac(sha256, key, message)
