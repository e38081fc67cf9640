import { countDoorsOf, endDoorsOf } from '../../_data/door-grants'
import type { PersonalPart } from './part'

/** Doors that I hold end with the membership; what I scanned stays as the event's own record. */
export const checkinPart: PersonalPart = {
  exportMine: async (ctx, { accountId }) => {
    const doors = await countDoorsOf(ctx, accountId, ctx.clock())
    return doors === 0 ? [] : [{ title: '活动验票', rows: [['可以验票的场次', `${doors} 场`]] }]
  },
  countMine: async (ctx, { accountId }) => ({ doors: await countDoorsOf(ctx, accountId, ctx.clock()) }),
  eraseMine: async (ctx, { accountId }) => {
    await endDoorsOf(ctx, accountId, ctx.clock())
  },
  kept: () => [],
}
