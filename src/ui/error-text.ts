import type { CommonRefusal } from '../domain/refusal'
import { ACCOUNT } from './errors/account'
import { AID } from './errors/aid'
import { CHECKIN } from './errors/checkin'
import { EVENTS } from './errors/events'
import { FAQ } from './errors/faq'
import { MATCHMAKING } from './errors/matchmaking'
import { MEMBERS } from './errors/members'
import { OFFICE } from './errors/office'
import { PUBLICATION } from './errors/publication'
import { QA } from './errors/qa'

/** OFFLINE is said by the phone itself: no answer came. */
const COMMON: Record<CommonRefusal | 'OFFLINE', string> = {
  BAD_INPUT: '有的内容没有填对，请看一看再提交。',
  NOT_BOUND: '这一步需要工会会员身份。请先到“我的”绑定会籍。',
  FORBIDDEN: '您还没有这项权限。需要的话，请联系本单位工会。',
  NOT_FOUND: '没有找到，可能已经撤下，或者不是您的内容。',
  BUSY: '现在办理的人很多，请过几秒再试，您填的内容还在。',
  INTERNAL: '我们这边没有办成，您填的内容还在。请稍后再试，或者把编号告诉工会。',
  OFFLINE: '现在没有网络，您填的内容还在。连上后请再试一次。',
}

/** Every refusal sentence, by `fn` and code; a code without its sentence does not compile. */
export const ERROR_TEXT = {
  events: EVENTS,
  members: MEMBERS,
  checkin: CHECKIN,
  account: ACCOUNT,
  aid: AID,
  office: OFFICE,
  qa: QA,
  faq: FAQ,
  publication: PUBLICATION,
  matchmaking: MATCHMAKING,
  common: COMMON,
} as const

const BY_FN: Readonly<Record<string, Readonly<Record<string, string>>>> = ERROR_TEXT

/** The sentence for a refusal of function `fn`: what happened and what to do. Unknown codes get INTERNAL's. */
export const errorText = (fn: string, code: string): string =>
  BY_FN[fn]?.[code] ?? BY_FN['common']?.[code] ?? COMMON.INTERNAL

/** Nothing was sent, so nothing can be lost: other words than for a form. */
const UNREAD: Readonly<Record<string, string>> = {
  BUSY: '现在看的人很多，请过几秒再试。',
  INTERNAL: '我们这边没有取到内容。请过一会儿再试，或者把编号告诉工会。',
  OFFLINE: '连上网络后再试一次，看过的内容不会丢。',
}

/** The sentence for a question that got no answer, in place of the content. */
export const unreadText = (fn: string, code: string): string => UNREAD[code] ?? errorText(fn, code)
