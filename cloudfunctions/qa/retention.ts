import { removeLearned } from '../_data/learned-questions'
import { countKept } from '../_data/thread-hold'
import {
  beginFilesGoing,
  dropThread,
  dropThreadFiles,
  dropThreadWords,
  endPurge,
  hasCopy,
  listCopyGone,
  listFilesGoing,
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

interface RetentionCounts extends Readonly<Record<string, number>> {
  readonly files: number
  readonly blanked: number
  /** Kept by a hold although their time has come. */
  readonly onHold: number
}

/**
 * Removes the files of threads that were over for a year, and after three years their words and people: figures stay, and
 * a public copy with its asker's consent. What is on hold stays whole and is counted. Begun again it goes on where it was
 * killed. 8 reads, then for each thread 5 round trips with its files, 4 with its words.
 */
export const endRetention = async (ctx: Ctx, untilMs: number): Promise<RetentionCounts> => {
  const nowMs = ctx.clock()
  const counts = { files: 0, blanked: 0, onHold: 0 }
  const walk = (list: () => Promise<ThreadRecord[]>, each: (thread: ThreadRecord) => Promise<boolean>) =>
    eachPage(ctx, untilMs, list, each)
  const [filesMs, wordsMs] = [nowMs - FILES_KEPT_MS, nowMs - WORDS_KEPT_MS]
  // the one write decides between a hold and the end of the files
  await walk(
    () => listPurged(ctx, null, filesMs),
    thread => beginFilesGoing(ctx, thread),
  )
  await walk(
    () => listFilesGoing(ctx),
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
  const kept = await Promise.all([countKept(ctx, null, filesMs), countKept(ctx, 'files', wordsMs)])
  return { ...counts, onHold: kept[0] + kept[1] }
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
