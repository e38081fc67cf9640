import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** From yesterday on. */
const NEAR_DAYS: readonly string[] = ['昨天', '今天', '明天', '后天']

/** The moment as the clocks of China show it, whatever the phone is set to. */
const inChina = (atMs: number): Dayjs => dayjs.utc(atMs).utcOffset(8)

const daysBetween = (at: Dayjs, now: Dayjs): number => at.startOf('day').diff(now.startOf('day'), 'day')

/** 19:00 */
export const clockText = (atMs: number): string => inChina(atMs).format('HH:mm')

/** 昨天, 今天, 明天, 后天, else 11月28日 周六; with the year when it is another one. */
export const dayText = (atMs: number, nowMs: number): string => {
  const at = inChina(atMs)
  const now = inChina(nowMs)
  const near = NEAR_DAYS[daysBetween(at, now) + 1]
  if (near) return near
  return `${at.format(at.year() === now.year() ? 'M月D日' : 'YYYY年M月D日')} ${WEEKDAYS[at.day()] ?? ''}`
}

/** The date whole: 11月28日 周六. */
export const dateText = (atMs: number): string =>
  `${inChina(atMs).format('M月D日')} ${WEEKDAYS[inChina(atMs).day()] ?? ''}`

/** 今天 19:00 */
export const momentText = (atMs: number, nowMs: number): string => `${dayText(atMs, nowMs)} ${clockText(atMs)}`

/** 今天 19:00–21:00; over midnight both days are named. */
export const spanText = (startMs: number, endMs: number, nowMs: number): string =>
  daysBetween(inChina(endMs), inChina(startMs)) === 0
    ? `${momentText(startMs, nowMs)}–${clockText(endMs)}`
    : `${momentText(startMs, nowMs)} 至 ${momentText(endMs, nowMs)}`

/** 早上好, 上午好 … by the hour in China. */
export const greetingText = (nowMs: number): string => {
  const hour = inChina(nowMs).hour()
  if (hour < 5) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  if (hour < 18) return '下午好'
  return '晚上好'
}

/** 刚刚, 3 分钟前, 2 小时前, else the moment. */
export const agoText = (atMs: number, nowMs: number): string => {
  const minutes = Math.floor((nowMs - atMs) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  if (minutes < 6 * 60) return `${Math.floor(minutes / 60)} 小时前`
  return momentText(atMs, nowMs)
}

/** Key of the day in China, for grouping: 2026-11-28. */
export const dayKey = (atMs: number): string => inChina(atMs).format('YYYY-MM-DD')

/** Picker values of a moment, in China's time. */
export const toFields = (atMs: number): { date: string; time: string } => ({
  date: inChina(atMs).format('YYYY-MM-DD'),
  time: inChina(atMs).format('HH:mm'),
})

/** The moment of a date `2026-11-28` and a time `19:00` in China; null when either is not one. */
export const fromFields = (date: string, time: string): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/.exec(`${date} ${time}`)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number)
  const atMs = Date.UTC(year, month - 1, day, hour - 8, minute)
  const back = toFields(atMs)
  return back.date === date && back.time === time ? atMs : null
}
