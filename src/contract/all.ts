import { account } from './account'
import { checkin } from './checkin'
import { events } from './events'
import { members } from './members'
import { office } from './office'

/** Every domain's procedures, for the contract listing and the totality of error sentences. */
export const contract = { members, events, checkin, account, office } as const

export { COMMON_REFUSALS } from '../domain/refusal'
