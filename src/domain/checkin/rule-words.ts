import { dayOf } from '../day'
import type { DoorRule, NearestFix } from './rules'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

const NEVER: Readonly<Record<DoorRule['kind'], string>> = {
  weekday: '这一场今天不接待这类入场，请到服务台。',
  between: '这一场的入场时段已经过了，请到服务台。',
  entriesAtMost: '入场次数已经用完，请到服务台。',
  minutesSinceLast: '离上次入场太近，请到服务台。',
  door: '这个入口不能进，请到服务台。',
}

/** What a guest whom a rule refuses can do soonest, in words; `doorName` is that of the door that would admit. */
export const fixText = (
  { at, because }: NearestFix,
  { nowMs, doorName, isHere }: { readonly nowMs: number; readonly doorName: string; readonly isHere: boolean },
): string => {
  if (at === null) return NEVER[because]
  const where = isHere ? '' : `从${doorName}`
  if (at.atMs <= nowMs) return `请${where}入场，现在就可以。`
  const minutes = Math.ceil((at.atMs - nowMs) / 60_000)
  const when =
    minutes < 60 ? `再等 ${minutes} 分钟（${clock(at.atMs)}）` : `${day(at.atMs, nowMs)} ${clock(at.atMs)} 起`
  return `${when}可以${where}入场。`
}

/** What a person without an entry is told who wants to go out. */
export const NOT_INSIDE = '没有在场记录，不用扫出场；要进场请切换到“入场”。'
/** Gifts are counted over all desks, which a phone without a network cannot see. */
export const GIFT_ONLINE_ONLY = '领取要联网核对，请等网络恢复，或到有网络的领取点。'

/** A desk that has not enough left for this ticket, and where there is still enough. */
export const outOfStockText = (left: number, others: readonly string[]): string => {
  const elsewhere = others.length > 0 ? `请到${others.join('、')}领取。` : ''
  if (left > 0) return `这里只剩 ${left} 份，不够这张票的份数。${elsewhere || '请和服务台商量，先领剩下的。'}`
  return elsewhere === '' ? '礼品已经发完。' : `这个领取点已经发完，${elsewhere}`
}

const inChina = (atMs: number): Date => new Date(atMs + 8 * 3_600_000)
const two = (n: number): string => String(n).padStart(2, '0')

const clock = (atMs: number): string => `${two(inChina(atMs).getUTCHours())}:${two(inChina(atMs).getUTCMinutes())}`

const day = (atMs: number, nowMs: number): string => {
  if (dayOf(atMs) === dayOf(nowMs)) return '今天'
  if (dayOf(atMs) === dayOf(nowMs + 86_400_000)) return '明天'
  const date = inChina(atMs)
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${WEEKDAYS[date.getUTCDay()] ?? ''}`
}
