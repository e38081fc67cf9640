import type { Output, Parsed, Refusal, Spec } from '../../src/contract/define'
import type { CommonRefusal, RefusalDetails } from '../../src/domain/refusal'
import type { Crypto, Files, Store, WeChat } from './ports'

/** What a use case is given; no port names a domain. */
export interface Ctx {
  /** The caller's openid as WeChat vouches for it; undefined for timers. */
  readonly openid: string | undefined
  /** How the call came: wx_client, wx_devtools, wx_trigger, wx_http … */
  readonly source: string
  /** The server's clock, UTC ms. */
  readonly clock: () => number
  readonly ids: { readonly random: () => string }
  readonly store: Store
  readonly files: Files
  readonly wechat: WeChat
  readonly crypto: Crypto
  readonly env: (name: string) => string
  readonly log: (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void
}

/** An expected "no". Made by `refuse`, never thrown. */
export class Refused<C extends string = string> {
  constructor(
    readonly code: C,
    readonly details?: RefusalDetails,
  ) {}
}

/** Refuses with a code of the procedure's list or a common one. */
export const refuse = <const C extends string>(code: C, details?: RefusalDetails): Refused<C> =>
  new Refused(code, details)

/** A use case: loads, authorizes, decides, writes, tells. The compiler refuses a code that is not the procedure's. */
export type Handler<P extends Spec> = (
  ctx: Ctx,
  input: Parsed<P>,
) => Promise<Output<P> | Refused<Refusal<P> | CommonRefusal>>
