import { countOpensOf, type FaqOpenRecord, listOpensOf, removeOpensOf } from '../../_data/faq-opens'
import { listFaqs } from '../../_data/faqs'
import type { PersonalPart } from './part'
import { timeText } from './time-text'

/** Answers that were opened, with what was asked: gone with the account. What was not found is kept without the person. */
export const qaPart: PersonalPart = {
  exportMine: async (ctx, { accountId }) => {
    const opens = await listOpensOf(ctx, accountId)
    if (opens.length === 0) return []
    const faqs = await listFaqs(ctx, [...new Set(opens.map(({ faqId }) => faqId))])
    const titles = new Map(faqs.map(({ _id, title }) => [_id, title]))
    return [{ title: '看过的问答', rows: opens.map(one => [timeText(one.atMs), wordsOf(one, titles)] as const) }]
  },
  countMine: async (ctx, { accountId }, kind) =>
    kind === 'unbind' ? {} : { opened: await countOpensOf(ctx, accountId) },
  eraseMine: async (ctx, { accountId }, kind) => {
    if (kind === 'delete') await removeOpensOf(ctx, accountId)
  },
  kept: () => [],
}

const wordsOf = ({ faqId, text, helped }: FaqOpenRecord, titles: ReadonlyMap<string, string>): string =>
  [titles.get(faqId) ?? '已撤下的答案', text && `问的是：${text}`, helped !== null && (helped ? '有帮助' : '没解决')]
    .filter(part => part)
    .join('，')
