import { dangerOf } from '../../src/domain/qa/threads/urgency'
import { listFiles } from '../_data/files'
import type { ThreadFile } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { checkPicture, checkText } from '../_services/content-check'
import { attachFiles } from '../_services/files'

interface WordsAsked {
  readonly threadId: string
  readonly messageId: string
  readonly text: string
  readonly kind: 'qa.thread' | 'qa.answer'
}

/**
 * What the check says of words that are not stored yet: 'refused' where they are risky, else the check that holds them,
 * null where none does. Words of danger are never refused: they are held, and a person reads them at once. As `checkText`.
 */
export const checkWords = async (ctx: Ctx, { threadId, messageId, text, kind }: WordsAsked) => {
  // the words are part of the id, so that an older verdict never covers newer words
  const contentId = ctx.crypto.id('thread-words', `${threadId}:${messageId}:${text}`)
  const verdict = await checkText(ctx, { contentId, text, scene: 2, about: { kind, id: threadId } })
  if (verdict === 'risky' && (kind !== 'qa.thread' || dangerOf(text) === null)) return 'refused' as const
  return { heldId: verdict === 'pass' ? null : contentId }
}

interface FilesAsked {
  readonly threadId: string
  readonly messageId: string
  readonly accountId: string
  readonly fileIds: readonly string[]
  readonly kind: 'qa.thread' | 'qa.answer'
}

export const fileOwnerOf = (threadId: string, messageId: string) => ({
  kind: 'qaMessage',
  id: `${threadId}.${messageId}`,
})

/** Gives uploads to a message and has each picture checked; WeChat checks no PDF. 'gone' where one is not the writer's. As `attachFiles`, then as `checkPicture` for each picture. */
export const takeFiles = async (ctx: Ctx, asked: FilesAsked): Promise<readonly ThreadFile[] | 'gone'> => {
  const { threadId, messageId, accountId, fileIds, kind } = asked
  if (fileIds.length === 0) return []
  if (await attachFiles(ctx, { fileIds, accountId, owner: fileOwnerOf(threadId, messageId) })) return 'gone'
  const files = await listFiles(ctx, fileIds)
  const taken: ThreadFile[] = []
  for (const fileId of [...new Set(fileIds)]) {
    const pdf = files.find(({ _id }) => _id === fileId)?.mime === 'application/pdf'
    const checkId = pdf ? null : ctx.crypto.id('thread-picture', fileId)
    if (checkId) await checkPicture(ctx, { contentId: checkId, fileId, about: { kind, id: threadId } })
    taken.push({ fileId, pdf, checkId })
  }
  return taken
}
