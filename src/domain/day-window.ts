const DAY_MINUTES = 1440

/** Minutes of the day, 0 to 1,440. A window whose end lies before its beginning runs over midnight; equal ends are the whole day. */
export interface DayWindow {
  readonly fromMinute: number
  readonly toMinute: number
}

const around = (minute: number): number => ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES

/** Whether a minute of the day lies within a window, each end widened by the tolerance, over midnight too. Pure and total. */
export const isWithin = ({ fromMinute, toMinute }: DayWindow, minute: number, toleranceMinutes = 0): boolean => {
  const length = around(toMinute - fromMinute) || DAY_MINUTES
  const widened = length + 2 * toleranceMinutes
  return widened >= DAY_MINUTES || around(minute - (fromMinute - toleranceMinutes)) < widened
}
