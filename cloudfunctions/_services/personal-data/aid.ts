import { PUBLIC_WORDS } from '../../../src/domain/aid/words'
import { countDraftsOfApplicant, giveUpDraftsOf } from '../../_data/aid-case-lists'
import { listMyCases } from '../../_data/aid-cases'
import type { PersonalPart } from './part'
import { timeText } from './time-text'

/** Newer ones first; who has more finds them in the aid pages. */
const CASES = 100

/** Applications for aid: listed with their state; what was typed is read in the file itself. Drafts go with the account, submitted ones have to be kept. */
export const aidPart: PersonalPart = {
  exportMine: async (ctx, { accountId }) => {
    const cases = await listMyCases(ctx, 'applicantAccountId', { accountId, after: undefined, limit: CASES })
    if (cases.length === 0) return []
    return [
      {
        title: '困难帮扶申请',
        rows: cases.map(one => {
          const what = [one.title, one.receiptNo, timeText(one.submittedAtMs ?? one.createdAtMs)].join(' · ')
          return [what, [PUBLIC_WORDS[one.state], one.unionName].join('，')] as const
        }),
      },
    ]
  },
  countMine: async (ctx, { accountId }, kind) =>
    kind === 'unbind' ? {} : { aidDrafts: await countDraftsOfApplicant(ctx, accountId) },
  eraseMine: async (ctx, { accountId }, kind) => {
    if (kind === 'delete') await giveUpDraftsOf(ctx, accountId)
  },
  kept: ({ memberId }, kind) => (memberId === null || kind === 'unbind' ? [] : ['aid']),
}
