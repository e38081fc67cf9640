import { OFFICE_EVENTS, OFFICE_REASONS } from '../../../src/domain/qa/threads/words'
import { postIdOf, removePostOf } from '../../_data/board-posts'
import { countSameBy, listSameBy, removeSameBy, removeSameOf } from '../../_data/board-same'
import { countOpensOf, type FaqOpenRecord, listOpensOf, removeOpensOf } from '../../_data/faq-opens'
import { listFaqs } from '../../_data/faqs'
import { removeLearned } from '../../_data/learned-questions'
import { blankThread, listThreadsOf, type ThreadMessage } from '../../_data/threads'
import type { Ctx } from '../../_kit/ctx'
import { removeFiles } from '../files'
import { openVaults, shredVault } from '../vault'
import type { PersonalPart, Section, Who } from './part'
import { timeText } from './time-text'

/** Answers that were opened and questions that were put: both gone with the account, a question by its own key. What was not found is kept without the person. */
export const qaPart: PersonalPart = {
  exportMine: async (ctx, who) => [
    ...(await openedSection(ctx, who)),
    ...(await askedSection(ctx, who)),
    ...(await sameSection(ctx, who)),
  ],
  countMine: async (ctx, { accountId }, kind) => {
    if (kind === 'unbind') return {}
    const [opened, threads, same] = await Promise.all([
      countOpensOf(ctx, accountId),
      listThreadsOf(ctx, accountId),
      countSameBy(ctx, accountId),
    ])
    return { opened, asked: threads.length, same }
  },
  eraseMine: async (ctx, { accountId }, kind) => {
    if (kind !== 'delete') return
    await removeOpensOf(ctx, accountId)
    await removeSameBy(ctx, accountId)
    // fifty at a time: erasing goes on until none is left
    for (let threads = await listThreadsOf(ctx, accountId); threads.length > 0; ) {
      for (const { _id, messages } of threads) {
        await removeFiles(
          ctx,
          messages.flatMap(({ files = [] }) => files.map(({ fileId }) => fileId)),
        )
        await shredVault(ctx, _id)
        await removePostOf(ctx, _id)
        await removeSameOf(ctx, postIdOf(ctx, _id))
        await removeLearned(ctx, _id)
        await blankThread(ctx, _id)
      }
      threads = await listThreadsOf(ctx, accountId)
    }
  },
  kept: () => [],
}

const openedSection = async (ctx: Ctx, { accountId }: Who): Promise<readonly Section[]> => {
  const opens = await listOpensOf(ctx, accountId)
  if (opens.length === 0) return []
  const faqs = await listFaqs(ctx, [...new Set(opens.map(({ faqId }) => faqId))])
  const titles = new Map(faqs.map(({ _id, title }) => [_id, title]))
  return [{ title: '看过的问答', rows: opens.map(one => [timeText(one.atMs), wordsOf(one, titles)] as const) }]
}

/** When I said that I met the same as a public question; which one is not written here, it may be gone. */
const sameSection = async (ctx: Ctx, { accountId }: Who): Promise<readonly Section[]> => {
  const rows = await listSameBy(ctx, accountId)
  return rows.length === 0
    ? []
    : [{ title: '点过“我也遇到”', rows: rows.map(({ atMs }) => [timeText(atMs), '一条公开的问答'] as const) }]
}

/** My questions with what was said, the office's own notes left out. */
const askedSection = async (ctx: Ctx, { accountId }: Who): Promise<readonly Section[]> => {
  const threads = await listThreadsOf(ctx, accountId)
  if (threads.length === 0) return []
  const vaults = await openVaults(
    ctx,
    threads.map(({ _id }) => _id),
  )
  const rows = threads.flatMap(({ _id, messages }) => {
    const vault = vaults.get(_id)
    return messages
      .filter(isForAsker)
      .flatMap(({ messageId, from, textSealed, atMs }) =>
        vault
          ? [
              [
                `${timeText(atMs)} ${from === 'worker' ? '我' : '工会'}`,
                vault.open(textSealed, `threads/${_id}/${messageId}`),
              ] as const,
            ]
          : [],
      )
  })
  return rows.length === 0 ? [] : [{ title: '问工会', rows }]
}

/** What its asker reads: no note, no act of the office's own, no words that still wait for a check. */
const isForAsker = ({ from, event, heldId }: ThreadMessage): boolean =>
  from === 'worker' || (from !== 'note' && !heldId && !(event && [...OFFICE_EVENTS, ...OFFICE_REASONS].includes(event)))

const wordsOf = ({ faqId, text, helped }: FaqOpenRecord, titles: ReadonlyMap<string, string>): string =>
  [titles.get(faqId) ?? '已撤下的答案', text && `问的是：${text}`, helped !== null && (helped ? '有帮助' : '没解决')]
    .filter(part => part)
    .join('，')
