import type { Ctx } from '../_kit/ctx'

const place = (cardId: string): string => `yes_cards/${cardId}/badges`
/** Every card is as long as the longest may be: 60 badges of three digits. */
const LENGTH = 60 * 4

/** Yes cards, sealed at one length, so that not even how many there are can be told. No round trip. */
export const sealYesCard = (ctx: Ctx, cardId: string, badges: readonly number[]): string =>
  ctx.crypto.seal(badges.join(',').padEnd(LENGTH, ' '), place(cardId))

/** Opened for the person, for the reveal, and for seating of those who agreed; never answered to anybody else. No round trip. */
export const openYesCard = (
  ctx: Ctx,
  { _id, badgesSealed }: { _id: string; badgesSealed: string },
): readonly number[] =>
  ctx.crypto
    .open(badgesSealed, place(_id))
    .split(',')
    .map(text => Number(text.trim()))
    .filter(badge => badge > 0)
