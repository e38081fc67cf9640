/** 123456 fen → 1,234.56. */
export const yuanText = (fen: number): string => {
  const [whole = '0', cents = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** Reads typed yuan as whole fen, null where it is none: commas, full-width digits and the signs of yuan are forgiven, a third decimal is not. */
export const typedFen = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').replace(/[\s,¥元]/g, '')
  const [, whole = '', cents = ''] = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  return whole === '' ? null : Number(whole) * 100 + Number(cents.padEnd(2, '0'))
}

/**
 * Splits a sum over `shares` unequal parts by these weights, to the fen: whole fen by largest remainder, so that the
 * parts always add up to the sum.
 */
export const splitFen = (totalFen: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map(weight => (totalFen * weight) / sum)
  const parts = exact.map(Math.floor)
  const rest = totalFen - parts.reduce((all, part) => all + part, 0)
  const order = exact
    .map((value, i) => ({ i, tail: value - Math.floor(value) }))
    .sort((a, b) => b.tail - a.tail || a.i - b.i)
  for (const { i } of order.slice(0, rest)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}
