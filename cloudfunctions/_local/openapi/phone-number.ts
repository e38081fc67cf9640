import { APP_ID } from '../functions/identity-env'
import type { Clock } from '../world/clock'
import type { Identities } from '../world/identities'
import type { PhoneCodes } from '../world/phone-codes'
import type { OpenApiAnswer, OpenApiInput } from './protocol'

/** `phonenumber.getPhoneNumber`: 40029 for a code that is unknown, used, expired or whose owner has no phone. */
export const exchangePhoneCode =
  ({ codes, identities, clock }: { codes: PhoneCodes; identities: Identities; clock: Clock }) =>
  ({ code }: OpenApiInput): OpenApiAnswer => {
    const openid = typeof code === 'string' ? codes.redeem(code) : undefined
    const phone = openid && identities.find(openid)?.phone
    if (!phone) return { json: { errcode: 40029, errmsg: 'invalid code' } }
    const watermark = { timestamp: Math.floor(clock.nowMs() / 1000), appid: APP_ID }
    const phone_info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark }
    return { json: { errcode: 0, errmsg: 'ok', phone_info } }
  }
