import type { checkin } from '../../src/contract/checkin'
import { decodeCode, toHex } from '../../src/domain/codes'
import type { Handler } from '../_kit/ctx'
import { admitOnce } from './admission'

/** No ticket has an empty name, so that an unreadable code still finds out whether the person holds the door. */
const NO_TICKET = ''

/** Admits one ticket at one door by its code: 2 round trips. Refuses as `decideRedeem` says; idempotent by nonce. */
export const redeem: Handler<typeof checkin.redeem> = async (ctx, { code: raw, ...scan }) => {
  const code = decodeCode(raw)
  const ticket = { ticketHex: code ? toHex(code.ticket) : NO_TICKET }
  return admitOnce(ctx, { ...scan, by: 'code', raw, code, ticket })
}
