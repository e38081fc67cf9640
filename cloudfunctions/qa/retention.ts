import { removeLearned } from '../_data/learned-questions'
import {
  dropThread,
  dropThreadFiles,
  dropThreadWords,
  endPurge,
  hasCopy,
  listCopyGone,
  listPurged,
  RETENTION_PAGE,
} from '../_data/thread-retention'
import type { ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { removeFiles } from '../_services/files'
import { shredVault } from '../_services/vault'

const YEAR_MS = 365 * 86_400_000
/** Counted from a thread's last word or its end. Source: the design, privacy. */
const FILES_KEPT_MS = YEAR_MS
const WORDS_KEPT_MS = 3 * YEAR_MS

/**
 * Removes the files of threads that were over for a year, and after three years their words and people: figures stay, and
 * a public copy with its asker's consent. Begun again it goes on where it was killed. 5 reads, then for each thread 4
 * round trips with its files, 4 with its words.
 */
export const endRetention = async (ctx: Ctx, untilMs: number): Promise<{ files: number; blanked: number }> => {
  const [nowMs, counts] = [ctx.clock(), { files: 0, blanked: 0 }]
  const walk = (list: () => Promise<ThreadRecord[]>, each: (thread: ThreadRecord) => Promise<boolean>) =>
    eachPage(ctx, untilMs, list, each)
  await walk(
    () => listPurged(ctx, null, nowMs - FILES_KEPT_MS),
    async thread => {
      const fileIds = thread.messages.flatMap(({ files = [] }) => files.map(({ fileId }) => fileId))
      if (fileIds.length > 0) counts.files += await removeFiles(ctx, fileIds)
      return dropThreadFiles(ctx, thread)
    },
  )
  const blank = async (thread: ThreadRecord): Promise<boolean> => {
    await removeLearned(ctx, thread._id)
    const isBlank = await (hasCopy(thread) ? dropThreadWords : dropThread)(ctx, thread)
    if (isBlank && thread.purged === 'files') counts.blanked += 1
    return isBlank
  }
  const wordsMs = nowMs - WORDS_KEPT_MS
  await walk(() => listPurged(ctx, 'files', wordsMs), blank)
  await walk(() => listCopyGone(ctx, wordsMs), blank)
  // the row is blank by now: nobody seals under the key any more
  await walk(
    () => listPurged(ctx, 'key', wordsMs),
    async thread => {
      await shredVault(ctx, thread._id)
      return endPurge(ctx, thread)
    },
  )
  return counts
}

/** Page after page until none is left or the time is over; what another write came before waits for the next day. */
const eachPage = async (
  ctx: Ctx,
  untilMs: number,
  list: () => Promise<ThreadRecord[]>,
  each: (thread: ThreadRecord) => Promise<boolean>,
): Promise<void> => {
  for (;;) {
    const page = await list()
    let moved = 0
    for (const thread of page) {
      if (ctx.clock() > untilMs) return
      if (await each(thread)) moved += 1
    }
    if (page.length < RETENTION_PAGE || moved === 0) return
  }
}
