// `yes_cards`, owner: matchmaking. Written by the person, read by the reveal and by seating of those who agreed; nothing else may name this file.
import type { Ctx } from '../_kit/ctx'
import type { YesCardRecord } from './meeting-records'

const YES_CARDS = 'yes_cards'

export const yesCardIdOf = (ctx: Ctx, applicationId: string): string => ctx.crypto.id('yes-card', applicationId)

/** One's own cards, null before the badges are given. One read. */
export const readYesCard = (ctx: Ctx, cardId: string): Promise<YesCardRecord | null> =>
  ctx.store.get<YesCardRecord>(YES_CARDS, cardId)

/** An empty card for everybody with a badge; one that stands stays. One write a card, 10 at a time. */
export const layOutYesCards = async (ctx: Ctx, cards: readonly YesCardRecord[]): Promise<void> => {
  for (let at = 0; at < cards.length; at += 10)
    await Promise.all(cards.slice(at, at + 10).map(card => ctx.store.insert(YES_CARDS, card)))
}

/** Writes one's own cards; false once they are frozen. One write. */
export const writeYesCard = async (ctx: Ctx, cardId: string, badgesSealed: string): Promise<boolean> =>
  (await ctx.store.update(YES_CARDS, { _id: cardId, frozen: false }, { badgesSealed })) === 1

/** From here no card of the session changes. One write. */
export const freezeYesCards = (ctx: Ctx, sessionId: string): Promise<number> =>
  ctx.store.update(YES_CARDS, { sessionId, frozen: false }, { frozen: true })

/** All cards of a session, still sealed, at most 1,000. One read. */
export const listYesCards = (ctx: Ctx, sessionId: string): Promise<YesCardRecord[]> =>
  ctx.store.find<YesCardRecord>(YES_CARDS, { sessionId }, { limit: 1000 })

/** Removes all cards of a session; answers how many. One write. */
export const removeYesCards = (ctx: Ctx, sessionId: string): Promise<number> =>
  ctx.store.remove(YES_CARDS, { sessionId })

/** Removes one person's cards. One write. */
export const removeYesCard = (ctx: Ctx, cardId: string): Promise<number> => ctx.store.remove(YES_CARDS, { _id: cardId })
