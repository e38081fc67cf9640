/** Weights and check characters of GB 11643-1999 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

type IdProblem = 'LENGTH' | 'NO_SUCH_DATE' | 'CHECK_DIGIT'
export type TypedId =
  | { readonly ok: true; readonly idNumber: string; readonly birthDay: string }
  | { readonly ok: false; readonly problem: IdProblem }

/** Reads a typed ID number: full-width forms, blanks and a small x are forgiven, area codes are not judged. Source: GB 11643-1999. */
export const typedIdNumber = (typed: string): TypedId => {
  const idNumber = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (!/^\d{17}[\dX]$/.test(idNumber)) return { ok: false, problem: 'LENGTH' }
  const birthDay = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  if (!isDay(birthDay)) return { ok: false, problem: 'NO_SUCH_DATE' }
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(idNumber.charAt(i)), 0)
  if (CHECKS.charAt(sum % 11) !== idNumber.charAt(17)) return { ok: false, problem: 'CHECK_DIGIT' }
  return { ok: true, idNumber, birthDay }
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day
}

export type TypedCard =
  | { readonly ok: true; readonly card: string }
  /** LUHN: may still be a passbook; staff can take it with a reason. */
  | { readonly ok: false; readonly problem: 'LENGTH' | 'LUHN'; readonly card: string }

/** Reads a typed bank card: 13 to 19 digits with a Luhn check. Source: ISO/IEC 7812-1. */
export const typedCard = (typed: string): TypedCard => {
  const card = typed.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^\d{13,19}$/.test(card)) return { ok: false, problem: 'LENGTH', card: '' }
  const sum = Array.from(card)
    .reverse()
    .reduce((all, digit, i) => all + (i % 2 === 0 ? Number(digit) : doubled(Number(digit))), 0)
  return sum % 10 === 0 ? { ok: true, card } : { ok: false, problem: 'LUHN', card }
}

const doubled = (digit: number): number => (digit * 2 > 9 ? digit * 2 - 9 : digit * 2)

/** The last four digits of an account, all that a list shows. */
export const cardTail = (card: string): string => card.slice(-4)
