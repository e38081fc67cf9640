import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { DrawHash } from '../domain/draw'

/** The draw's hashes in pure JS: the key's two blocks are hashed once, whatever the number of messages. */
export const drawHash: DrawHash = {
  sha256,
  hmacUnder: key => {
    const begun = hmac.create(sha256, key)
    return message => begun.clone().update(message).digest()
  },
}
