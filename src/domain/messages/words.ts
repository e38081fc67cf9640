/** Kinds of WeChat's one-time subscribe templates that we ask for: a date comes near, something was decided, something moved on. */
export const TEMPLATE_SLOTS = ['reminder', 'result', 'progress'] as const
export type TemplateSlot = (typeof TEMPLATE_SLOTS)[number]

/** What a message says beside its kind: ids, public titles, moments in UTC ms. Kept sealed; never a name, number or address of a person. */
export type MessageParams = Readonly<Record<string, string | number>>

/** The page a message leads to; an address the build does not hold is not drawn as a way in. */
interface MessageLink {
  readonly route: string
  readonly params: Readonly<Record<string, string>>
}

/** One kind of message as data; every function is total over missing params. */
export interface MessageWords {
  /** What happened, at most 20 characters fit WeChat's card. */
  readonly title: (params: MessageParams) => string
  /** What it means and what to do next; shown to its reader alone. */
  readonly text: (params: MessageParams) => string
  /** Public words for WeChat's card where `text` holds free text; at most 20 characters, else cut. */
  readonly brief?: (params: MessageParams) => string
  readonly link?: (params: MessageParams) => MessageLink
  /** Sent as a subscribe message too where the person granted one; in-app only where absent. */
  readonly template?: TemplateSlot
  /** Stays on the home page until `closeTodo`. */
  readonly todo?: true
}

/** A param as text, empty where missing. */
export const textOf = (params: MessageParams, name: string): string => String(params[name] ?? '')

/** A param as a number, 0 where missing. */
export const numberOf = (params: MessageParams, name: string): number => Number(params[name] ?? 0)
