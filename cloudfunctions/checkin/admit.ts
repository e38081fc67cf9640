import type { checkin } from '../../src/contract/checkin'
import type { Handler } from '../_kit/ctx'
import { admitOnce } from './admission'

/** Admits a person found by hand search: 2 round trips. Refuses as `decideRedeem` says; an unknown id answers CODE_INVALID. */
export const admit: Handler<typeof checkin.admit> = async (ctx, { signUpId, ...scan }) =>
  admitOnce(ctx, { ...scan, by: 'hand', raw: null, code: null, ticket: { _id: signUpId } })
