/** What phones cannot run, by name; source: the platform's rules and limits. */
const FORBIDDEN: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['eval', /(?:^|[^.\w$])eval\s*\(/],
  ['new Function', /new\s+Function\b|(?:^|[^.\w$])Function\s*\(\s*["'`]/],
  ['Intl', /(?:^|[^.\w$])Intl\s*\.|toLocale(?:Date|Time)?String\s*\(\s*["'`]/],
  ['crypto.getRandomValues', /crypto\s*\.\s*getRandomValues/],
  ['TextEncoder', /(?:^|[^.\w$])Text(?:En|De)coder\b/],
  ['native AbortController', /new\s+AbortController\b/],
  ['RegExp look-behind', /\(\?<[=!]/],
  ['new Proxy', /new\s+Proxy\s*\(/],
  ['a date in text that iOS refuses', /new\s+Date\s*\(\s*["'`]\d{4}-\d{2}-\d{2} /],
  ['structuredClone', /(?:^|[^.\w$])structuredClone\s*\(/],
  ['BigInt literal', /(?:^|[^\w$.])\d+n\b/],
  ['fetch', /(?:^|[^.\w$])fetch\s*\(/],
  ['localStorage', /(?:^|[^.\w$])localStorage\b/],
]

/**
 * Allowed by name: webpack's own guarded look for the global object, caught where WeChat forbids it, and react-query's
 * tracked results, which are never made where `notifyOnChangeProps` is set (the pages are run with a Proxy that throws).
 */
const ALLOWED: readonly RegExp[] = [
  /try\{return this\|\|new Function\("return this"\)\(\)\}catch/g,
  /key:"trackResult",value:function\(\w+,\w+\)\{var \w+=this;return new Proxy\(/g,
]

/** Names of what `code` contains and phones cannot run. */
export const forbiddenIn = (code: string): string[] => {
  const rest = ALLOWED.reduce((left, pattern) => left.replace(pattern, '('), code)
  return FORBIDDEN.filter(([, pattern]) => pattern.test(rest)).map(([name]) => name)
}
