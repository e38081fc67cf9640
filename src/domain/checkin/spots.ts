import { dayStartMs } from '../day'
import { isWithin } from '../day-window'

/** A station for people on the road, or a stop of the red route. */
export const SPOT_KINDS = ['station', 'route'] as const
export type SpotKind = (typeof SPOT_KINDS)[number]

/** A place whose wall carries a code. */
export interface SpotHours {
  /** Closed by its union: out of order, or no longer looked after. */
  readonly open: boolean
  /** Minutes of the day in UTC+8, every day alike; over midnight where the end lies before the beginning. */
  readonly fromMinute: number
  readonly toMinute: number
}

const MINUTE_MS = 60_000

/** Null where a stamp is given now; else whether and from when today or tomorrow it will be. Pure. */
export const stampRefusal = (
  { open, fromMinute, toMinute }: SpotHours,
  nowMs: number,
): { readonly opensAtMs: number | null } | null => {
  if (!open) return { opensAtMs: null }
  const today = dayStartMs(nowMs)
  const minute = (nowMs - today) / MINUTE_MS
  if (isWithin({ fromMinute, toMinute }, minute)) return null
  return { opensAtMs: today + (minute < fromMinute ? 0 : 86_400_000) + fromMinute * MINUTE_MS }
}

/** 96 random bits as 20 characters: nobody guesses a wall's code, and it fits WeChat's scene of 32. */
export const SPOT_CODE_BYTES = 12
/** Where WeChat opens a wall's code. */
export const SPOT_PAGE = 'features/checkin/pages/spot/index'
