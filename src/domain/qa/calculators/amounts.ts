/** Paid days of a month, 年假办法 article 11. */
export const PAID_DAYS = 21.75
export const DAY_HOURS = 8
/** Above it a typed amount is a slip: a million yuan a month. */
const MOST_FEN = 100_000_000

/** A typed amount in yuan, `8000` or `8,000.50`, as fen; null where it is none, nothing, or above a million. Pure. */
export const readYuan = (typed: string): number | null => {
  const text = typed.replace(/[０-９．]/g, halfWidth).replace(/[,，\s元]/g, '')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) return null
  const fen = Math.round(Number(text) * 100)
  return fen > 0 && fen <= MOST_FEN ? fen : null
}

/** Fen as people read it: 1,234.50, whole yuan without the fen. Pure. */
export const yuanText = (fen: number): string => {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = fen % 100
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`
}

/** Phones know no NFKC everywhere; full-width digits lie a fixed step above. */
const halfWidth = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0)
