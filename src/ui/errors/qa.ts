import type { TELL_REFUSALS } from '../../domain/qa/refusals'

export const QA: Record<(typeof TELL_REFUSALS)[number], string> = {
  TOO_OFTEN: '您刚才提交得有点多，请过一会儿再试。',
}
