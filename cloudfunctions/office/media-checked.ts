import { judge, readMediaPush } from '../../src/domain/content/verdict'
import { findTrace, judgeTrace } from '../_data/content-checks'
import type { Ctx } from '../_kit/ctx'
import { dropCopy } from '../_services/content-check'

/**
 * WeChat's verdict of a picture, as a message push. Anybody may call a function with anything, and how a push is signed
 * is documented nowhere: the trace id, which only WeChat and we know, is what is trusted. Unknown, late and twice change
 * nothing that a person decided. One read; for a known picture 3 writes at most and 2 requests to storage.
 */
export const mediaChecked = async (ctx: Ctx, event: Readonly<Record<string, unknown>>): Promise<void> => {
  const push = readMediaPush(event)
  const check = push && (await findTrace(ctx, push.traceId))
  if (!push || !check) return
  await judgeTrace(ctx, push.traceId, judge([push.answer]))
  if (check.copied) await dropCopy(ctx, check._id)
}
