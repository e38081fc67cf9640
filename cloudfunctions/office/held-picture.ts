import type { office } from '../../src/contract/office'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { readContentCheck } from '../_data/content-checks'
import { type Handler, refuse } from '../_kit/ctx'

/** A function answers at most 1 MB, and base64 takes a third more. */
const MOST_BYTES = 720_000

/** A held picture's bytes for whoever decides. 2 reads in one round trip, one download. Refuses NOT_FOUND where nothing waits. */
export const heldPicture: Handler<typeof office.heldPicture> = async (ctx, { contentId }) => {
  const [person, check] = await Promise.all([readPerson(ctx), readContentCheck(ctx, contentId)])
  if (!person || !can(person.actor, 'content.decide', { unionPath: [ROOT_UNION_ID] })) return refuse('FORBIDDEN')
  if (!check?.waiting || check.storageId === null) return refuse('NOT_FOUND')
  const content = await ctx.files.download(check.storageId)
  const mime = content && mimeOf(content)
  return { picture: content && mime ? { mime, base64: content.toString('base64') } : null }
}

/** By its first bytes; anything else is not drawn. */
const mimeOf = (content: Buffer): string | null => {
  if (content.length > MOST_BYTES) return null
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  return content.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ? 'image/png' : null
}
