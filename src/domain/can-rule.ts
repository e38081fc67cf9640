import type { Capability, RoleName } from './members/words'

/** Which roles allow an action; a role that is not named does not. A district role allows it by one of these capabilities. */
export type Rule = { readonly [R in Exclude<RoleName, 'district'>]?: true } & {
  readonly district?: Capability | readonly Capability[]
}
