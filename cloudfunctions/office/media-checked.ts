import { judge, readMediaPush } from '../../src/domain/content/verdict'
import { judgeTrace } from '../_data/content-checks'
import type { Ctx } from '../_kit/ctx'

/**
 * WeChat's verdict of a picture, as a message push. Anybody may call a function with anything, and how a push is signed
 * is documented nowhere: the trace id, which only WeChat and we know, is what is trusted. Unknown, late and twice change
 * nothing that a person decided. 2 writes at most.
 */
export const mediaChecked = async (ctx: Ctx, event: Readonly<Record<string, unknown>>): Promise<void> => {
  const push = readMediaPush(event)
  if (push) await judgeTrace(ctx, push.traceId, judge([push.answer]))
}
