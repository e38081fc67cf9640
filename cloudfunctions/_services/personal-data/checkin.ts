import { dayOf } from '../../../src/domain/day'
import { countDoorsOf, endDoorsOf } from '../../_data/door-grants'
import { countStampsOf, listStampedSpots, removeStampsOf } from '../../_data/spots'
import type { PersonalPart } from './part'

/** Doors that I hold and stamps that I left end with me; what I scanned stays as the event's own record. */
export const checkinPart: PersonalPart = {
  exportMine: async (ctx, { accountId }) => {
    const doors = await countDoorsOf(ctx, accountId, ctx.clock())
    const stamps = await listStampedSpots(ctx, accountId)
    return [
      ...(doors === 0 ? [] : [{ title: '活动验票', rows: [['可以验票的场次', `${doors} 场`] as const] }]),
      ...(stamps.length === 0
        ? []
        : [{ title: '纪念章', rows: stamps.map(({ name, atMs }) => [name, dayOf(atMs)] as const) }]),
    ]
  },
  countMine: async (ctx, { accountId }, kind) => ({
    doors: await countDoorsOf(ctx, accountId, ctx.clock()),
    ...(kind === 'delete' && { stamps: await countStampsOf(ctx, accountId) }),
  }),
  eraseMine: async (ctx, { accountId }, kind) => {
    await endDoorsOf(ctx, accountId, ctx.clock())
    if (kind === 'delete') await removeStampsOf(ctx, accountId)
  },
  kept: () => [],
}
