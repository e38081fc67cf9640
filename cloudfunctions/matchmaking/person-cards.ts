import type { ApplicationRecord, CardText } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'

const place = (applicationId: string): string => `meeting_applications/${applicationId}/card`

/** The own words of an application, sealed. No round trip. */
export const sealCard = (ctx: Ctx, applicationId: string, card: CardText): string =>
  ctx.crypto.seal(JSON.stringify(card), place(applicationId))

/** A card in clear, empty once purged; for answers to people of the same session and for nobody else. No round trip. */
export const openCard = (ctx: Ctx, { _id, cardSealed }: Pick<ApplicationRecord, '_id' | 'cardSealed'>): CardText =>
  cardSealed === null
    ? { nickname: '', industry: '其他', birthYear: 0, tags: [], book: '', wish: '', phone: '' }
    : JSON.parse(ctx.crypto.open(cardSealed, place(_id)))

/** What people of the same session see of each other; a person who refused it does not take part at all. No round trip. */
export const personCard = (ctx: Ctx, application: ApplicationRecord, badge: number) => {
  const { nickname, industry, tags, book } = openCard(ctx, application)
  if (application.heldId !== null) return { badge, nickname: `${badge} 号`, industry, tags: [], book: '' }
  return { badge, nickname, industry, tags: [...tags], book }
}
