import { demoOpenid } from './identity.h5'

/** Demo only: the code that WeChat's button would give this identity, from the local cloud. */
export const askPhoneCode = async (): Promise<string | null> => {
  const response = await fetch('/__phone-code', { method: 'POST', headers: { 'x-wx-openid': demoOpenid() } })
  const body: unknown = await response.json()
  if (typeof body !== 'object' || body === null || !('code' in body)) return null
  return typeof body.code === 'string' ? body.code : null
}
