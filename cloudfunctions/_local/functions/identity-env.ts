import type { Identity } from '../world/identities'

/** The one environment this cloud is. */
export const ENV_ID = 'local-env'
export const APP_ID = 'wx0123456789abcdef'

/** Who calls: `source` as WeChat names it (wx_client, wx_http, wx_trigger, and `…,scf` for a nested call). */
export interface Caller {
  openid?: string
  source: string
}

/**
 * What every instance finds in process.env, read by the SDK at each request. RUNENV `SCF` spares it DNS look-ups
 * (65 ms an operation), the dummy secret an unhandled rejection; the URL tells it where the cloud is and who asks.
 */
export const instanceEnv = (url: string, given: Record<string, string>): Record<string, string> => ({
  ...given,
  TENCENTCLOUD_RUNENV: 'SCF',
  SCF_NAMESPACE: ENV_ID,
  TCB_ENV: ENV_ID,
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  TZ: 'UTC',
})

/** What changes from one event to the next: `getWXContext()` answers from these. */
export const identityEnv = (caller: Caller, identity: Identity | undefined): Record<string, string> => {
  const person: Record<string, string> = {
    ...(caller.openid && { WX_OPENID: caller.openid }),
    ...(identity?.unionid && { WX_UNIONID: identity.unionid }),
    WX_APPID: APP_ID,
    WX_CLIENTIP: '127.0.0.1',
    WX_API_TOKEN: 'local',
  }
  return { ...person, WX_CONTEXT_KEYS: Object.keys(person).join(','), TCB_SOURCE: caller.source }
}
