import { phoneBlinds } from '../_data/person-blinds'
import { listRowsByPhone } from '../_data/roster'
import type { Ctx } from '../_kit/ctx'

/** Accounts of people in the household, told by their phones in the roster: none of them may handle the case. */
export const accountsOf = async (ctx: Ctx, phones: readonly string[]): Promise<readonly string[]> => {
  const rows = await listRowsByPhone(
    ctx,
    phones.flatMap(phone => phoneBlinds(ctx.crypto, phone)),
  )
  return rows.flatMap(({ accountId }) => accountId ?? [])
}
