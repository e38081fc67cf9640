import { changeCompany, listCompaniesOf } from '../../_data/business-meetings'
import { blankApplications, countNamedApplications, listApplicationsOf } from '../../_data/meeting-applications'
import { removePairsOf } from '../../_data/meeting-pairs'
import { avoidPlace, listReportsBy, readAvoid, removePrivate, reportPlace } from '../../_data/meeting-private'
import type { ApplicationRecord, CardText } from '../../_data/meeting-records'
import { forgetBadge } from '../../_data/meetings'
import { removeYesCard, yesCardIdOf } from '../../_data/yes-cards'
import type { Ctx } from '../../_kit/ctx'
import type { PersonalPart } from './part'
import { timeText } from './time-text'

/** Evenings and meetings: the own cards, the companies spoken for, and the private list. Who said yes to whom is in no export, not even one's own: it would name others. */
export const matchmakingPart: PersonalPart = {
  exportMine: async (ctx, { accountId, memberId }) => {
    if (memberId === null) return []
    const [applications, avoided, companies, reports] = await Promise.all([
      listApplicationsOf(ctx, memberId),
      readAvoid(ctx, memberId),
      listCompaniesOf(ctx, accountId),
      listReportsBy(ctx, accountId),
    ])
    const people: string[] = avoided ? JSON.parse(ctx.crypto.open(avoided.peopleSealed, avoidPlace(ctx, memberId))) : []
    return [
      { title: '青年联谊', rows: applications.map(one => [timeText(one.startsAtMs), cardWords(ctx, one)] as const) },
      { title: '企业名片', rows: companies.map(one => [one.name, `${one.offer}；${one.need}`] as const) },
      { title: '不和谁同桌', rows: people.map(name => ['名单', name] as const) },
      {
        title: '向红娘反映的情况',
        rows: reports.map(one => [timeText(one.atMs), ctx.crypto.open(one.wordsSealed, reportPlace(one._id))] as const),
      },
    ].filter(({ rows }) => rows.length > 0)
  },
  countMine: async (ctx, { memberId }, kind) =>
    memberId === null || kind === 'unbind' ? {} : { meetings: await countNamedApplications(ctx, memberId) },
  eraseMine: async (ctx, { accountId, memberId }, kind) => {
    if (memberId === null || kind === 'unbind') return
    // the card is the company's and stays; who saved it does not
    for (const { _id, accountIds } of await listCompaniesOf(ctx, accountId))
      await changeCompany(ctx, _id, { accountIds: accountIds.filter(one => one !== accountId) })
    for (const { _id, sessionId } of await listApplicationsOf(ctx, memberId)) {
      await forgetBadge(ctx, sessionId, _id)
      await removePairsOf(ctx, _id)
      await removeYesCard(ctx, yesCardIdOf(ctx, _id))
    }
    await removePrivate(ctx, memberId)
    await blankApplications(ctx, memberId)
  },
  kept: ({ memberId }, kind) => (memberId === null || kind === 'unbind' ? [] : ['reports']),
}

const cardWords = (ctx: Ctx, { _id, cardSealed }: ApplicationRecord): string => {
  if (cardSealed === null) return '卡片已删除'
  const card: CardText = JSON.parse(ctx.crypto.open(cardSealed, `meeting_applications/${_id}/card`))
  return [card.nickname, String(card.birthYear), card.industry, ...card.tags, card.book, card.wish, card.phone]
    .filter(part => part !== '')
    .join('，')
}
