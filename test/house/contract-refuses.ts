// What the compiler must refuse. `npm run check` compiles this file: where a line below no longer errs, it fails.
import * as v from 'valibot'
import { refuse } from '../../cloudfunctions/_kit/ctx'
import { serve } from '../../cloudfunctions/_kit/serve'
import type { Answer, Input } from '../../src/contract/define'
import { define } from '../../src/contract/define'

const trial = define('trial', {
  take: { input: v.object({ places: v.number() }), output: v.object({ taken: v.number() }), refusals: ['FULL'] },
  give: { input: v.object({}), output: v.object({}), refusals: ['LATE'] },
})

const makeContext = (): never => {
  throw new Error('compiled only')
}

// @ts-expect-error a wrong input
export const wrongInput: Input<typeof trial.take> = { places: '2' }

export const missingOutput = () =>
  serve({
    domain: trial,
    // @ts-expect-error a missing output field
    handlers: { take: async () => ({}), give: async () => ({}) },
    makeContext,
  })

export const foreignRefusal = () =>
  serve({
    domain: trial,
    // @ts-expect-error a refusal of another procedure
    handlers: { take: async () => refuse('LATE'), give: async () => ({}) },
    makeContext,
  })

export const forgottenHandler = () =>
  serve({
    domain: trial,
    // @ts-expect-error a forgotten handler
    handlers: { take: async () => ({ taken: 1 }) },
    makeContext,
  })

/** A screen's sentence for each code; a code that is added to the procedure must not compile without one. */
export const screen = (answer: Extract<Answer<typeof trial.take>, { ok: false }>): string => {
  // @ts-expect-error a screen that does not handle FULL
  const sentences: Record<typeof answer.code, string> = {
    BAD_INPUT: '',
    NOT_BOUND: '',
    FORBIDDEN: '',
    NOT_FOUND: '',
    BUSY: '',
    INTERNAL: '',
  }
  return sentences[answer.code]
}
