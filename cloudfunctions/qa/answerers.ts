import { canSomewhere } from '../../src/domain/can'
import { listRoleHolders } from '../_data/accounts'
import type { Ctx } from '../_kit/ctx'

/** Everybody who answers for the district, heads told apart. One read. */
export const answerersOf = async (
  ctx: Ctx,
): Promise<readonly { readonly accountId: string; readonly head: boolean }[]> =>
  (await listRoleHolders(ctx))
    .filter(({ roles }) => canSomewhere(roles, 'thread.answer'))
    .map(({ _id, roles }) => ({
      accountId: _id,
      head: roles.some(({ capabilities }) => capabilities.includes('qaHead')),
    }))
