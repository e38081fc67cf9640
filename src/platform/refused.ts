import type { RefusalDetails } from '../domain/refusal'

/** A "no" as a screen shows it: `errorText(fn, code)` is its sentence. */
export interface Refused {
  fn: string
  code: string
  details: RefusalDetails | undefined
  requestNo: string | null
}

export const noticeOf = (fn: string, no: { code: string; details?: RefusalDetails }): Refused => {
  const incident = no.details?.['incident']
  return { fn, code: no.code, details: no.details, requestNo: typeof incident === 'string' ? incident : null }
}
