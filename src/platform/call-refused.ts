import type { RefusalDetails } from '../domain/refusal'

/** A "no" on its way through react-query, which only knows thrown errors. */
export class CallRefused extends Error {
  constructor(
    readonly fn: string,
    readonly code: string,
    readonly details: RefusalDetails | undefined,
  ) {
    super(`${fn}.${code}`)
    // ES5 output: `instanceof` of a class that extends Error needs its prototype put back.
    Object.setPrototypeOf(this, CallRefused.prototype)
  }

  /** The number under which INTERNAL was logged, for the person to tell. */
  get requestNo(): string | null {
    const incident = this.details?.['incident']
    return typeof incident === 'string' ? incident : null
  }
}
