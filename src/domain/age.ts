import { dayOf } from './day'

/** Below this age a child's data needs a guardian's separate consent; source: 个人信息保护法 art. 31. */
const GUARDIAN_AGE = 14

/** Full years on a business day; both days as `YYYY-MM-DD`. Born on 29 February: a year older on 1 March of common years. */
export const ageOn = (bornOn: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) >= bornOn.slice(5) ? years : years - 1
}

/** Whether a guardian must agree: up to the day before the 14th birthday, by Beijing's calendar. `bornOn` is `YYYY-MM-DD`. */
export const needsGuardian = (bornOn: string, nowMs: number): boolean => ageOn(bornOn, dayOf(nowMs)) < GUARDIAN_AGE
