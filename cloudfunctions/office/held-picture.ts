import type { office } from '../../src/contract/office'
import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { standingFor } from '../../src/domain/members/scope'
import { readPerson } from '../_data/accounts'
import { readContentCheck } from '../_data/content-checks'
import { readFile } from '../_data/files'
import { type Handler, refuse } from '../_kit/ctx'
import { serveFile } from '../_services/files'

/**
 * A piece of a held picture for whoever decides; its owner reads later who looked. 2 reads in one round trip, 2 more, a
 * row of the access log, a download. NOT_FOUND where nothing waits or the picture is gone.
 */
export const heldPicture: Handler<typeof office.heldPicture> = async (ctx, { contentId, piece }) => {
  const [person, check] = await Promise.all([readPerson(ctx), readContentCheck(ctx, contentId)])
  const subject = { unionPath: [ROOT_UNION_ID] }
  if (!person || !can(person.actor, 'content.decide', subject)) return refuse('FORBIDDEN')
  if (!check?.waiting || check.fileId === null) return refuse('NOT_FOUND')
  const file = await readFile(ctx, check.fileId)
  if (!file) return refuse('NOT_FOUND')
  const standing = standingFor(person.actor, 'content.decide', subject)
  const served = await serveFile(ctx, {
    fileId: file._id,
    piece,
    viewer: {
      accountId: person.accountId,
      nameMasked: person.card?.nameMasked ?? '',
      role: standing?.role ?? null,
      unionId: standing?.unionId ?? null,
    },
    reason: '核查自动检查没有放行的图片',
    owner: { kind: file.ownerKind, id: file.ownerId },
  })
  return served ?? refuse('NOT_FOUND')
}
