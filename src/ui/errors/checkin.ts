import type {
  JOIN_REFUSALS,
  RedeemRefusal,
  SETTLE_REFUSALS,
  STAMP_REFUSALS,
  UNDO_REFUSALS,
  WALK_IN_REFUSALS,
} from '../../domain/checkin/refusals'
import type { WORDS_REFUSALS } from '../../domain/content/words'
import { WORDS } from './words'

type CheckinCode =
  | RedeemRefusal
  | (typeof JOIN_REFUSALS)[number]
  | (typeof UNDO_REFUSALS)[number]
  | (typeof WALK_IN_REFUSALS)[number]
  | (typeof STAMP_REFUSALS)[number]
  | (typeof SETTLE_REFUSALS)[number]
  | (typeof WORDS_REFUSALS)[number]
  | 'NO_TICKET'

export const CHECKIN: Record<CheckinCode, string> = {
  ...WORDS,
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
  ANSWERS_NEEDED: '入场前请先回答几个问题。',
  RULE_REFUSED: '这次不能放行，原因和办法写在上面。',
  ALREADY_CHECKED_IN: '这张码已经入过场。',
  PLACES_USED_UP: '这张码的名额已经全部入场。',
  UNDO_TOO_LATE: '超过 15 分钟，不能再撤销。请到服务台处理。',
  NOT_YOUR_SCAN: '只能撤销自己扫的这一次。',
  WALK_IN_CLOSED: '这一场不接受现场登记，请对方先在手机上报名。',
  SPOT_UNKNOWN: '这张码认不出来，可能已经换过新的。请扫墙上现在贴着的码。',
  SPOT_CLOSED: '现在不在开放时间，开放时再来留章。',
  NO_TICKET: '这次报名现在没有入场码，不用换新。',
  INVITE_INVALID: '邀请码不对，请核对后再输。',
  TOO_OFTEN: '试得太多了，请过一小时再输，或者让主办工会当面帮您。',
  INVITE_EXPIRED: '邀请码已经过期或者用完，请向主办工会再要一个。',
  CONFLICT_CHANGED: '这张票刚有新的扫码记录，请看过再标记。',
}
