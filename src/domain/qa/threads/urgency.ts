import { monthsLater } from '../calculators/dates'
import { plainForm } from '../plain-form'

/** Words of a life in danger, of violence, of a crowd: a person looks at once, whatever the hour. Our own list. */
const DANGER = ['自杀', '跳楼', '轻生', '不想活', '活不下去', '割腕', '喝农药', '上吊', '遗书']
const VIOLENCE = ['砍人', '杀人', '捅死', '打死', '同归于尽', '放火', '炸了', '被打', '家暴', '不让出门', '限制自由']

export type Danger = 'self' | 'violence'

/** What a text says of danger, null where nothing; the hotline and 110 are shown, and the person on duty is told. Pure. */
export const dangerOf = (text: string): Danger | null => {
  const plain = plainForm(text).replace(/[\s，。、,.!！?？~～…*＊·\-_—]/g, '')
  if (DANGER.some(word => plain.includes(word))) return 'self'
  return VIOLENCE.some(word => plain.includes(word)) ? 'violence' : null
}

/** Arbitration takes one year (仲裁法 27); from this age a dispute is urgent, so that two months are left. */
const URGENT_AFTER_MONTHS = 10
const YEAR_MONTHS = 12

export type ClaimAge = 'toCome' | 'fine' | 'near' | 'over'
/** How old a claim is against the one year of 仲裁法 27: still to come, fine, from ten months on near its end, or over it if nothing began it anew. `on` and `today` are days. Pure. */
export const claimAge = (on: string, today: string): ClaimAge => {
  if (on > today) return 'toCome'
  if (monthsLater(on, YEAR_MONTHS) < today) return 'over'
  return isNearlyBarred(on, today) ? 'near' : 'fine'
}

/** Whether so old a dispute must be looked at first: `on` and `today` are days, `2026-11-25`. Pure. */
export const isNearlyBarred = (on: string, today: string): boolean => monthsLater(on, URGENT_AFTER_MONTHS) <= today
