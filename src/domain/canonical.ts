/** A plain value of a log: whole numbers, no dates, nothing undefined. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/**
 * JSON with one spelling for one value: keys by UTF-16 code unit, no spaces, numbers and strings as ECMAScript writes
 * them. Source: RFC 8785, sections 3.2.2 and 3.2.3; fractions are refused, since nothing of ours holds one.
 */
export const canonicalJson = (value: Plain): string => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError('a canonical number is whole')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)
