import type { matchmaking } from '../../src/contract/matchmaking'
import { typedPhone } from '../../src/domain/members/typed-phone'
import { readPerson } from '../_data/accounts'
import { avoidPlace, putAvoid, readAvoid } from '../_data/meeting-private'
import { nameBlind, phoneBlind } from '../_data/person-blinds'
import { type Handler, refuse } from '../_kit/ctx'

/**
 * My private list of people with whom I am never seated: kept sealed for me and as blind values that are compared at
 * seating. It never tells whether such a person is known. 1 read, or 1 read and 1 write.
 */
export const avoid: Handler<typeof matchmaking.avoid> = async (ctx, { people }) => {
  const card = (await readPerson(ctx))?.card
  if (!card) return refuse('NOT_BOUND')
  const place = avoidPlace(ctx, card.memberId)
  if (people) {
    const blinds = people.map(text => {
      const phone = typedPhone(text)
      return phone ? phoneBlind(ctx.crypto, phone) : nameBlind(ctx.crypto, text)
    })
    await putAvoid(ctx, card.memberId, { blinds, peopleSealed: ctx.crypto.seal(JSON.stringify(people), place) })
    return { people: [...people] }
  }
  const standing = await readAvoid(ctx, card.memberId)
  const mine: string[] = standing ? JSON.parse(ctx.crypto.open(standing.peopleSealed, place)) : []
  return { people: mine }
}
