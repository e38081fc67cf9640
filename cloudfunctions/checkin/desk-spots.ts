import type { checkin } from '../../src/contract/checkin'
import { base32 } from '../../src/domain/base32'
import { can } from '../../src/domain/can'
import { SPOT_CODE_BYTES, SPOT_PAGE } from '../../src/domain/checkin/spots'
import { readPerson } from '../_data/accounts'
import { countStamps, insertSpot, listSpotsOf, readSpot, updateSpot } from '../_data/spots'
import { readUnion } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { mayShow } from '../_services/content-check'
import { spotFields } from './stamps'

const newCode = (ctx: Ctx): string => base32(ctx.crypto.randomBytes(SPOT_CODE_BYTES)).slice(0, 20)

/** The places of my unions and below: 3 reads in 3 round trips. */
export const deskSpots: Handler<typeof checkin.deskSpots> = async ctx => {
  const actor = (await readPerson(ctx))?.actor
  const unionIds = (actor?.roles ?? [])
    .map(grant => grant.unionId)
    .filter(unionId => actor && can(actor, 'event.edit', { unionPath: [unionId] }))
  if (unionIds.length === 0) return refuse('FORBIDDEN')
  const spots = await listSpotsOf(ctx, unionIds)
  const people = await countStamps(
    ctx,
    spots.map(spot => spot._id),
  )
  return {
    items: spots.map(spot => ({
      ...spotFields(spot),
      unionId: spot.unionId,
      unionName: spot.unionName,
      people: people.get(spot._id) ?? 0,
    })),
  }
}

/** Makes a place or changes one, once its words pass the content check: 2 or 3 reads, 1 write beside the check. A place stays with its union. */
export const saveSpot: Handler<typeof checkin.saveSpot> = async (ctx, { spotId, unionId, requestId, ...fields }) => {
  const [person, union] = await Promise.all([readPerson(ctx), readUnion(ctx, unionId)])
  if (!person || !union || !can(person.actor, 'event.edit', { unionPath: union.path })) return refuse('NOT_FOUND')
  const _id = spotId ?? ctx.crypto.id('spot', `${person.accountId}:${requestId}`)
  const about = { kind: 'checkin.spot', id: _id } as const
  const { refusal } = await mayShow(ctx, { place: _id, lines: [fields.name, fields.address], about })
  if (refusal) return refuse(refusal)
  if (spotId !== undefined) {
    const standing = await readSpot(ctx, spotId)
    if (standing?.unionId !== unionId) return refuse('NOT_FOUND')
    await updateSpot(ctx, spotId, fields)
    return { spotId }
  }
  const own = { unionId, unionName: union.name, unionPath: union.path }
  await insertSpot(ctx, { _id, ...own, ...fields, code: newCode(ctx), createdAtMs: ctx.clock() })
  return { spotId: _id }
}

/** A wall's code as WeChat draws it: 2 reads, 1 request to WeChat, 1 write where it is renewed. */
export const spotCode: Handler<typeof checkin.spotCode> = async (ctx, { spotId, renew }) => {
  const [person, spot] = await Promise.all([readPerson(ctx), readSpot(ctx, spotId)])
  if (!person || !spot || !can(person.actor, 'event.edit', { unionPath: spot.unionPath })) return refuse('NOT_FOUND')
  const scene = renew ? newCode(ctx) : spot.code
  const png = await ctx.wechat.wxaCode({ page: SPOT_PAGE, scene, width: 860 })
  if (png === null) return refuse('BUSY')
  if (renew) await updateSpot(ctx, spotId, { code: scene })
  return { pngBase64: png.toString('base64'), scene }
}
