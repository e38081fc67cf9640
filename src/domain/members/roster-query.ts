/** What staff typed into the roster's search. */
export type RosterQuery =
  | { readonly kind: 'all' }
  /** Four to eleven digits: a phone's tail, or an employee number. */
  | { readonly kind: 'digits'; readonly digits: string }
  /** Two or more characters: part of a name, or an employee number. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too_short' }

/** A single character, or fewer than four digits that could be anyone's, finds nothing. */
export const readRosterQuery = (typed: string): RosterQuery => {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  if (text === '') return { kind: 'all' }
  if (/^\d+$/.test(text)) return text.length < 4 ? { kind: 'text', text } : { kind: 'digits', digits: text }
  return Array.from(text).length < 2 ? { kind: 'too_short' } : { kind: 'text', text }
}
