import type { Citation } from '../words'

/** `{称呼}`, `{办理地点}`, `{期限}` … as a canned answer writes them. */
const VARIABLE = /\{([\u4e00-\u9fff]{1,8})\}/g

/** The variables of a text, each once, in order. Pure. */
export const variablesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name)),
]

/** A canned answer with its variables filled; what has no value stays to be seen. Pure. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(VARIABLE, (whole, name: string) => values[name] || whole)

/** Why an answer may not be sent, null where it may: a variable is open, or it rests on a repealed article. Pure. */
export const sendRefusal = (
  text: string,
  citations: readonly Citation[],
): 'UNFILLED_VARIABLE' | 'REPEALED_ARTICLE' | null => {
  if (variablesOf(text).length > 0) return 'UNFILLED_VARIABLE'
  return citations.some(({ state }) => state === 'repealed') ? 'REPEALED_ARTICLE' : null
}
