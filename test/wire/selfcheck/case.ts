/** One operation and what it must come to, here and in the real cloud. */
export interface WireCase {
  name: string
  run: () => Promise<unknown>
  expected: { value: unknown } | Failure
}

/** `text` holds the stable words of the message; the rest of it may drift. */
interface Failure {
  errCode: number | undefined
  text: RegExp
}

/** What an operation came to, as JSON. */
export type Outcome = { value: unknown } | { errCode: number | undefined; text: string; thrown?: unknown }

/** The operation answers `value` (compared as JSON, after masking). */
export const answers = (name: string, value: unknown, run: () => Promise<unknown>): WireCase => ({
  name,
  run,
  expected: { value },
})

/** The operation rejects with this errCode (undefined = an error without one) and a text that matches. */
export const fails = (
  name: string,
  errCode: number | undefined,
  text: RegExp,
  run: () => Promise<unknown>,
): WireCase => ({
  name,
  run,
  expected: { errCode, text },
})

export const outcomeOf = async ({ run }: WireCase): Promise<Outcome> => {
  try {
    return { value: masked((await run()) ?? null) }
  } catch (error) {
    const { errCode, errMsg, message } = Object(error) as { errCode?: number; errMsg?: string; message?: string }
    const thrown = error instanceof Error ? {} : { thrown: masked(error) }
    return { errCode, text: String(errMsg ?? message ?? ''), ...thrown }
  }
}

/** True when the outcome is what the case expects. */
export const isAsExpected = ({ expected }: WireCase, outcome: Outcome): boolean => {
  if ('value' in expected)
    return 'value' in outcome && JSON.stringify(outcome.value) === JSON.stringify(masked(expected.value))
  return 'text' in outcome && outcome.errCode === expected.errCode && expected.text.test(outcome.text)
}

/** JSON, with what differs from run to run made alike. Keys are sorted: their order is no promise. */
const masked = (value: unknown): unknown =>
  sorted(
    JSON.parse(
      JSON.stringify(value)
        .replace(/cloud:\/\/[^/"]+/g, 'cloud://<env>')
        .replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, '"<uuid>"')
        .replace(/"[0-9a-f]{32}"/g, '"<id>"'),
    ),
  )

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'requestId')
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
