import type { TicketFace } from '../../domain/checkin/ticket-face'
import { clockText, dayKey, momentText, spanText } from '../../ui/time-text'

export const TICKET_TEXT = {
  title: '入场码',
  heard: '入场码，请对准验票的手机',
  span: (startMs: number, endMs: number, nowMs: number) => spanText(startMs, endMs, nowMs),
  alive: '每 30 秒自动换新',
  offline: '离线可用',
  number: '编号',
  holder: '姓名',
  places: '名额',
  placesValue: (places: number, used: number) => (used > 0 ? `共 ${places} 个，已入场 ${used} 个` : `${places} 个`),
  door: '入口',
  doors: (names: readonly string[]) => names.join('、'),
  opens: '入场',
  opensAt: (opensAtMs: number, nowMs: number) => `${momentText(opensAtMs, nowMs)} 起`,
  openNow: (closesAtMs: number, nowMs: number) =>
    dayKey(closesAtMs) === dayKey(nowMs)
      ? `现在可以入场，${clockText(closesAtMs)} 前`
      : `现在可以入场，${momentText(closesAtMs, nowMs)} 前`,
  paper: '打印，或留给家人的纸质码',
  paperTitle: '纸质码',
  paperNote: '这张码不会变，可以打印，也可以给老人、孩子带着。谁拿着都能入场，请像车票一样收好。',
  paperHeard: '不会变的纸质入场码',
  copy: '复制码',
  renew: '码丢了？换一张新的',
  renewAsk: '换一张新的入场码？',
  renewNote: '换新以后，原来打印的、别的手机上存的码都不能再用。这台手机上会马上换成新的。',
  renewVerb: '换新',
  renewed: '已换成新的入场码',
  event: '查看活动',
  pickup: '代领',
  pickupBy: (name: string, atMs: number, doorName: string, nowMs: number) =>
    `${name}，${momentText(atMs, nowMs)}，${doorName}`,
  pickupNote: '不是您请的人？请联系主办工会核对。',
  calendar: '记到手机日历',
  inCalendar: '已记到日历，开场前一小时提醒',
  notInCalendar: '没有记上，可以在手机设置里允许使用日历',
  kept: '这是保存在手机上的入场码，没有网络也能入场。',
} as const

/** What a ticket without a code says in its place. */
export const FACE_TEXT: Record<
  Exclude<TicketFace, 'early' | 'now'>,
  { tone: 'good' | 'wait' | 'stop'; title: string; note: string }
> = {
  event_cancelled: { tone: 'stop', title: '活动取消了', note: '很抱歉，这一场不办了，您不用再来。' },
  no_place: { tone: 'wait', title: '现在没有入场码', note: '这次报名没有名额，可以到“我的报名”看看状态。' },
  used_up: { tone: 'good', title: '已全部入场', note: '名额都已入场，这张码不用再出示。' },
  over: { tone: 'wait', title: '入场时间已过', note: '如果还在现场，请到服务台。' },
}
