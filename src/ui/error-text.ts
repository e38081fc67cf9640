import type { JOIN_REFUSALS, RedeemRefusal } from '../domain/checkin/refusals'
import type {
  CANCEL_REFUSALS,
  EDIT_REFUSALS,
  PUBLISH_REFUSALS,
  SIGN_UP_REFUSALS,
  TICKET_REFUSALS,
} from '../domain/events/refusals'
import type {
  BIND_REFUSALS,
  BINDING_REFUSALS,
  IMPORT_REFUSALS,
  ROLE_REFUSALS,
  UNION_REFUSALS,
} from '../domain/members/refusals'
import type { CommonRefusal } from '../domain/refusal'

type Code<T extends readonly string[]> = T[number]

type EventsCode =
  | Code<typeof SIGN_UP_REFUSALS>
  | Code<typeof CANCEL_REFUSALS>
  | Code<typeof TICKET_REFUSALS>
  | Code<typeof EDIT_REFUSALS>
  | Code<typeof PUBLISH_REFUSALS>
type MembersCode =
  | Code<typeof BIND_REFUSALS>
  | Code<typeof IMPORT_REFUSALS>
  | Code<typeof BINDING_REFUSALS>
  | Code<typeof ROLE_REFUSALS>
  | Code<typeof UNION_REFUSALS>
type CheckinCode = RedeemRefusal | Code<typeof JOIN_REFUSALS>

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

const EVENTS: Record<EventsCode, string> = {
  SESSION_FULL: '报名已满。有人退出时名额会放出来，您可以晚些再看，或者选其他场次。',
  NOT_ENOUGH_PLACES: '剩下的名额不够您要的人数。可以减少人数再报。',
  NOT_OPEN_YET: '报名还没有开始，请在开放时间再来。',
  SIGN_UP_CLOSED: '这一场的报名已经截止，您可以看看其他场次。',
  EVENT_CANCELLED: '活动已经取消，很抱歉。您可以看看其他活动。',
  NOT_PUBLISHED: '活动还没有发布。',
  PLACES_NOT_ALLOWED: '这一场不能这样安排人数，请看一看可以带谁、最多几人。',
  CONSENT_NEEDED: '给孩子报名，需要您以监护人身份勾选同意。',
  NOT_ELIGIBLE: '这场活动面向指定工会的会员，您所在的工会不在其中。',
  TOO_LATE: '已经过了可以取消的时间。来不了的话，请联系主办工会。',
  ALREADY_CHECKED_IN: '已经入场，不能再取消。',
  NO_TICKET: '这次报名现在没有入场码，请到“我的报名”看看状态。',
  VERSION_CONFLICT: '别的同事刚刚改过这个活动。请重新打开，再做修改。',
  TIMES_WRONG: '时间的先后不对：报名开始、报名截止、活动开始、活动结束要依次往后。',
  CAPACITY_BELOW_TAKEN: '名额不能少于已经报名的人数。',
  SESSION_IN_USE: '这一场已经有人报名，不能删除。可以取消活动，系统会告诉大家。',
  NOT_READY: '还差一些内容才能发布，请把标题、地点和场次填完整。',
}

const MEMBERS: Record<MembersCode, string> = {
  BIND_FAILED: '没有对上会员名册。请核对姓名和手机号（或工号），或者请本单位工会帮您查一查。',
  BIND_LIMIT: '今天试的次数已经用完，请明天再试，或者请本单位工会帮您绑定。',
  ALREADY_BOUND: '您已经绑定了会籍，不用再绑。',
  FILE_UNREADABLE: '这个文件打不开。请用 Excel 另存为 .xlsx 再选一次。',
  HEADERS_MISSING: '表头里没有找到“姓名”和“手机号”（或“工号”），请补上再选一次。',
  TOO_MANY_ROWS: '一次导入的行数太多，请分成几个文件。',
  IMPORT_EXPIRED: '这次导入放得太久，已经作废。请重新选择文件，导入过的不会重复。',
  ALREADY_DECIDED: '这条申请已经处理过了。',
  LAST_ADMIN: '这是最后一位管理员，不能收回。请先授予另一位。',
  NOT_A_MEMBER: '没有找到这位会员，或者还没有绑定会籍。',
  PARENT_WRONG: '上级工会选得不对：区总工会之下是联合会，再下是基层工会。',
  NAME_TAKEN: '已经有同名的工会，请换一个名称。',
}

const CHECKIN: Record<CheckinCode, string> = {
  NO_DOOR_ACCESS: '您没有这一场的验票权限，或者权限已经到期。请向主办工会要邀请码。',
  CODE_INVALID: '这不是入场码，请对方打开“我的报名”出示入场码。',
  WRONG_SESSION: '这是另一场的入场码，请对方核对场次。',
  NOT_THIS_DOOR: '这张票要从另一个入口进。',
  EVENT_CANCELLED: '活动已经取消。',
  CANCELLED: '这次报名已经取消，不能入场。',
  WAITLISTED: '还在候补，没有名额。',
  NOT_APPROVED: '报名还没有通过审核。',
  BLOCKED: '这次报名被主办方停用，请到服务台。',
  REVOKED: '这张码已经换新，请出示新的入场码。',
  CODE_EXPIRED: '入场码过了时间，请对方刷新后再出示，不要用截图。',
  TOO_EARLY: '还没有到入场时间，请稍等。',
  TOO_LATE: '入场时间已经过了，请到服务台。',
  ANSWERS_NEEDED: '入场前还有问题要回答，请到服务台。',
  RULE_REFUSED: '这一场的规则不允许现在入场，请到服务台。',
  ALREADY_CHECKED_IN: '这张码已经入过场。',
  PLACES_USED_UP: '这张码的名额已经全部入场。',
  INVITE_INVALID: '邀请码不对，请核对后再输。',
  INVITE_EXPIRED: '邀请码已经过期或者用完，请向主办工会再要一个。',
}

/** Every refusal sentence, by `fn` and code; a code without its sentence does not compile. */
export const ERROR_TEXT = { events: EVENTS, members: MEMBERS, checkin: CHECKIN, common: COMMON } as const

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
