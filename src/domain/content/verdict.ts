import type { HeldWhy, Verdict } from './words'

/** What WeChat said of one piece; `held`: nothing. */
export type PieceAnswer = 'pass' | 'review' | 'risky' | 'held'

export interface Judged {
  readonly verdict: Exclude<Verdict, 'pending'>
  readonly why: HeldWhy | null
}

/** One verdict out of the pieces': the worst counts, and no answer is never a pass. Pure. */
export const judge = (answers: readonly PieceAnswer[]): Judged => {
  if (answers.includes('risky')) return { verdict: 'risky', why: null }
  if (answers.includes('review')) return { verdict: 'held', why: 'review' }
  if (answers.includes('held')) return { verdict: 'held', why: 'failed' }
  return { verdict: 'pass', why: null }
}

/** What a push of WeChat says of a picture: anything but a clear word is no verdict. Pure. */
export const readMediaPush = (
  event: Readonly<Record<string, unknown>>,
): { traceId: string; answer: PieceAnswer } | null => {
  const { trace_id: traceId, errcode, result } = event
  if (event['Event'] !== 'wxa_media_check' || typeof traceId !== 'string' || traceId === '') return null
  const suggest = typeof result === 'object' && result !== null ? Reflect.get(result, 'suggest') : undefined
  const known = (['pass', 'review', 'risky'] as const).find(word => word === suggest)
  return { traceId, answer: errcode === 0 && known ? known : 'held' }
}
