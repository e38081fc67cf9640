import type { checkin } from '../../src/contract/checkin'
import { readDoorQuery } from '../../src/domain/checkin/door-query'
import { accountIdOf } from '../_data/accounts'
import { type FoundSignUp, type SearchBy, searchSignUps } from '../_data/admissions'
import { listHeldDoors } from '../_data/door-grants'
import { nameGramSets, phoneTailBlinds } from '../_data/person-blinds'
import { type Handler, refuse } from '../_kit/ctx'

/** Rows on one screen of a phone; whoever gets more types more. */
const MOST_ROWS = 20

/** Finds guests by hand, masked: one read for the door and one for each way the words can be meant, two at most. */
export const search: Handler<typeof checkin.search> = async (ctx, { lists, query }) => {
  if (!ctx.openid) return refuse('NO_DOOR_ACCESS')
  const sessionIds = await listHeldDoors(ctx, accountIdOf(ctx, ctx.openid), lists, ctx.clock())
  if (sessionIds.length === 0) return refuse('NO_DOOR_ACCESS')
  const { name, phoneTail, tickets } = readDoorQuery(query)
  const found = new Map<string, ReturnType<typeof rowOf>>()
  const add = async (by: SearchBy, tail: string | null) => {
    for (const signUp of await searchSignUps(ctx, sessionIds, by)) found.set(signUp._id, rowOf(signUp, tail))
  }
  if (tickets) await add(tickets, null)
  for (const nameGrams of name ? nameGramSets(ctx.crypto, name) : []) await add({ nameGrams }, null)
  for (const phoneTailBlind of phoneTail ? phoneTailBlinds(ctx.crypto, phoneTail) : [])
    await add({ phoneTailBlind }, phoneTail)
  return { items: [...found.values()].slice(0, MOST_ROWS) }
}

/** The tail is shown only to whoever typed it: the sign-up itself holds its blind index alone. */
const rowOf = ({ _id, ...row }: FoundSignUp, phoneTail: string | null) => ({ signUpId: _id, ...row, phoneTail })
