import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { CommonRefusal, RefusalDetails } from '../domain/refusal'

/** One procedure as data: what goes in, what comes out, which refusals of its own it may answer. */
export interface Spec {
  readonly input: GenericSchema
  readonly output: GenericSchema
  readonly refusals: readonly string[]
}

/** A procedure with its address: cloud function `fn`, action `action`. */
export type Procedure<S extends Spec = Spec> = S & { readonly fn: string; readonly action: string }

export type Domain<M extends Record<string, Spec> = Record<string, Spec>> = { readonly [K in keyof M]: Procedure<M[K]> }

/** What a caller sends; the handler receives {@link Parsed}. */
export type Input<P extends Spec> = InferInput<P['input']>
/** The input after parsing: defaults filled, text trimmed. */
export type Parsed<P extends Spec> = InferOutput<P['input']>
/** The data of an accepted call; keys the schema does not name are cut before they leave the function. */
export type Output<P extends Spec> = InferOutput<P['output']>
/** The refusal codes of this procedure alone. */
export type Refusal<P extends Spec> = P['refusals'][number]

/** The wire answer of every procedure; `nowMs` is the server's clock in UTC ms. */
export type Answer<P extends Spec> =
  | { ok: true; data: Output<P>; nowMs: number }
  | { ok: false; code: Refusal<P> | CommonRefusal; message: string; details?: RefusalDetails; nowMs: number }

/** Declares one domain's procedures; the key is the action on the wire and the handler's name. */
export const define = <const M extends Record<string, Spec>>(fn: string, specs: M): Domain<M> => {
  const procedures: Record<string, Procedure> = {}
  for (const [action, spec] of Object.entries(specs)) procedures[action] = { ...spec, fn, action }
  return procedures as Domain<M>
}
