/** A draft as the phone keeps it. */
export interface Kept<T> {
  readonly value: T
  readonly savedAtMs: number
  /** The server's version that it began from, 0 before the first. */
  readonly version: number
  /** Typed since the server last took it. */
  readonly dirty: boolean
}

/** One that was sent or given up, while its copy at the server may still stand. */
export interface Gone {
  readonly version: number
  readonly goneAtMs: number
}

/** A form out of its JSON, null where it is none of this app's. */
export const parsed = <T>(text: string, parse: (value: unknown) => T | null): T | null => {
  try {
    const value: unknown = JSON.parse(text)
    return parse(value)
  } catch {
    return null
  }
}

/** What the phone kept, null where it is none of this app's. */
export const keptOf = <T>(stored: unknown, parse: (value: unknown) => T | null): Kept<T> | null => {
  if (typeof stored !== 'object' || stored === null || !('value' in stored) || !('savedAtMs' in stored)) return null
  const value = parse(stored.value)
  if (value === null || typeof stored.savedAtMs !== 'number') return null
  const version = 'version' in stored && typeof stored.version === 'number' ? stored.version : 0
  return { value, savedAtMs: stored.savedAtMs, version, dirty: !('dirty' in stored) || stored.dirty === true }
}

export const goneOf = (stored: unknown): Gone | null =>
  typeof stored === 'object' &&
  stored !== null &&
  'goneAtMs' in stored &&
  typeof stored.goneAtMs === 'number' &&
  'version' in stored &&
  typeof stored.version === 'number'
    ? { version: stored.version, goneAtMs: stored.goneAtMs }
    : null
