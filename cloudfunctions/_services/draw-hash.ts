import { createHash, createHmac } from 'node:crypto'
import type { DrawHash } from '../../src/domain/draw'

/** The draw's hashes in the function; the phone's lead to the same bytes. */
export const drawHash: DrawHash = {
  sha256: message => createHash('sha256').update(message).digest(),
  hmacUnder: key => message => createHmac('sha256', key).update(message).digest(),
}
