import { account } from './account'
import { aid } from './aid'
import { checkin } from './checkin'
import { events } from './events'
import { faq } from './faq'
import { matchmaking } from './matchmaking'
import { members } from './members'
import { office } from './office'
import { publication } from './publication'
import { qa } from './qa'

/** Every domain's procedures, for the contract listing and the totality of error sentences. */
export const contract = { members, events, checkin, account, office, qa, faq, publication, matchmaking, aid } as const

export { COMMON_REFUSALS } from '../domain/refusal'
