import type {
  CANCEL_REFUSALS,
  EDIT_REFUSALS,
  EXCUSE_REFUSALS,
  EXPLAIN_REFUSALS,
  FIGURES_FILE_REFUSALS,
  IMPORT_PAST_REFUSALS,
  NUMBER_REFUSALS,
  PUBLISH_REFUSALS,
  SIGN_UP_REFUSALS,
  TICKET_REFUSALS,
  VERDICT_REFUSALS,
} from '../../domain/events/refusals'
import { WORDS } from './words'

type EventsCode = (
  | typeof SIGN_UP_REFUSALS
  | typeof CANCEL_REFUSALS
  | typeof TICKET_REFUSALS
  | typeof EDIT_REFUSALS
  | typeof PUBLISH_REFUSALS
  | typeof FIGURES_FILE_REFUSALS
  | typeof IMPORT_PAST_REFUSALS
  | typeof VERDICT_REFUSALS
  | typeof NUMBER_REFUSALS
  | typeof EXPLAIN_REFUSALS
  | typeof EXCUSE_REFUSALS
)[number]

export const EVENTS: Record<EventsCode, string> = {
  ...WORDS,
  SESSION_FULL: '报名已满。有人退出时名额会放出来，您可以候补或晚些再看，也可以选其他场次。',
  NOT_ENOUGH_PLACES: '剩下的名额不够您要的人数。可以减少人数再报。',
  NOT_OPEN_YET: '报名还没有开始，请在开放时间再来。',
  SIGN_UP_CLOSED: '这一场的报名已经截止，您可以看看其他场次。',
  EVENT_CANCELLED: '活动已经取消，很抱歉。您可以看看其他活动。',
  NOT_PUBLISHED: '活动还没有发布。',
  PLACES_NOT_ALLOWED: '这一场不能这样安排人数，请看一看可以带谁、最多几人。',
  CONSENT_NEEDED: '给孩子报名，需要您以监护人身份勾选同意。',
  NOT_ELIGIBLE: '这次报名不符合活动的条件，请到活动页看看原因和怎么办。',
  ANSWERS_NEEDED: '主办工会的问题还没有答完，请补上再提交。',
  LINE_FULL: '候补的人已经很多，暂时不再接受。请看看其他场次。',
  NOT_SEALED: '抽签名单还没有封存。报名截止后几分钟会自动封存，到时再填。',
  NUMBER_WRONG: '已经用另一个号码抽过签，结果不能再改。',
  SECRET_LOST: '封存时的密数打不开了，这份名单没法再抽。请取消这一场，写明原因，重新安排。',
  NOT_PENDING: '这份报名已经处理过，或者对方已经撤回。请刷新名单。',
  NOT_MISSED: '这一场没有记缺席，不需要说明。',
  ANSWERED_BEFORE: '主办工会已经答复过这份说明。有疑问请直接联系主办工会。',
  NOT_ASKED: '这份说明已经处理过。请刷新名单。',
  MODE_IN_USE: '已经有人报名，不能再改报名方式。',
  TOO_LATE: '已经过了可以取消的时间。来不了的话，请联系主办工会。',
  ALREADY_CHECKED_IN: '已经入场，不能再取消。',
  NO_TICKET: '这次报名现在没有入场码，请到“我的报名”看看状态。',
  VERSION_CONFLICT: '别的同事刚刚改过这个活动。请重新打开，再做修改。',
  TIMES_WRONG: '时间的先后不对：报名开始、报名截止、活动开始、活动结束要依次往后。',
  CAPACITY_BELOW_TAKEN: '名额不能少于已经报名的人数。',
  SESSION_IN_USE: '这一场已经有人报名，不能删除。可以取消活动，系统会告诉大家。',
  NOT_READY: '还差一些内容才能发布，请把标题、地点和场次填完整。',
  TOO_OFTEN: '今天已经导出了很多次，请明天再试。',
  FILE_UNREADABLE: '这个文件打不开。请另存为 Excel（xlsx）格式再传，文件不要超过 5 MB。',
  HEADERS_MISSING: '表头没有找齐。请按页面上说的列名填好第一行，再传一次。',
  TOO_MANY_ROWS: '行数太多了。请分成几个文件，一个一个导入。',
}
