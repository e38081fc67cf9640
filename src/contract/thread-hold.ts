import * as v from 'valibot'
import { HOLD_REFUSALS } from '../domain/qa/refusals'
import { THREAD_KINDS } from '../domain/qa/threads/words'
import { faqCategory } from './faq-fields'
import { atMs, id, line, requestId } from './fields'

const asked = { threadId: id, reason: v.pipe(line(200), v.minLength(4)), requestId }
/** Null: it goes when its time comes. */
const standing = v.object({ onHoldSinceMs: v.nullable(atMs) })

/** Keeping a question beyond its time, for a dispute that still runs: retention passes it by until somebody lifts it. */
export const threadHoldProcedures = {
  /** Keeps a question's files and words; on hold already it stays as it stands. Its asker reads the reason. Refuses NOTHING_LEFT where retention took the words before. */
  hold: { input: v.object(asked), output: standing, refusals: HOLD_REFUSALS },
  /** Lifts it: what is over time goes with the next night's run. Its asker reads the reason. Again changes nothing. */
  release: { input: v.object(asked), output: standing, refusals: HOLD_REFUSALS },
  /** Everything that is on hold, the longest first, at most 100, without the question's words. */
  holds: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          threadId: id,
          kind: v.picklist(THREAD_KINDS),
          category: faqCategory,
          askedAtMs: atMs,
          lastAtMs: atMs,
          sinceMs: atMs,
          /** Who set it, masked. */
          byName: v.string(),
          reason: v.string(),
        }),
      ),
    }),
    refusals: [],
  },
} as const
