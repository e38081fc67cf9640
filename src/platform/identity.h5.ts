import { defineStored } from './storage'

/** Demo only: whom this browser plays. The weapp build has no such file; there WeChat knows who asks. */
const stored = defineStored<string>('demo-openid', value => (typeof value === 'string' ? value : null))

export const FIRST_IDENTITY = 'oDemoMember001'

/** `?as=oDemoGate` in the address wins and is kept; then the last choice; then the first demo member. */
export const demoOpenid = (): string => {
  const asked = /[?&]as=([0-9A-Za-z_-]{1,64})/.exec(`${window.location.search}${window.location.hash}`)?.[1]
  if (asked) {
    stored.write(asked)
    return asked
  }
  return stored.read() ?? FIRST_IDENTITY
}

/** Plays another person from now on; everything in memory belongs to the last one, so the page starts again. */
export const playAs = (openid: string): void => {
  window.localStorage.clear()
  stored.write(openid)
  window.location.assign(`${window.location.pathname}#/pages/home/index`)
  window.location.reload()
}

export interface DemoIdentity {
  openid: string
  /** Who it is, in words. */
  label: string
}

/** The demo identities that the local cloud knows. */
export const listIdentities = async (): Promise<DemoIdentity[]> => {
  const response = await fetch('/__identities')
  const body: unknown = await response.json()
  return Array.isArray(body) ? body.filter(isIdentity) : []
}

const isIdentity = (value: unknown): value is DemoIdentity =>
  typeof value === 'object' &&
  value !== null &&
  'openid' in value &&
  typeof value.openid === 'string' &&
  'label' in value &&
  typeof value.label === 'string'
