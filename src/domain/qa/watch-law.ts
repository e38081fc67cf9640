import type { ArticleText } from './law-text'
import type { Citation, FaqState } from './words'

/** A law's text as it was imported. */
export interface LawVersion {
  readonly law: string
  readonly versionDate: string
  readonly articles: readonly ArticleText[]
}

interface Entry {
  readonly state: FaqState
  readonly citations: readonly Citation[]
}

export interface Watched {
  readonly citations: readonly Citation[]
  readonly state: FaqState
}

/**
 * What a newer text of a law does to an entry that cites it: an article that is gone is repealed and hides the entry, one
 * with other words (or whose former words are not here) is to be checked; null where nothing changes. Pure.
 */
export const watchLaw = (entry: Entry, now: LawVersion, former: LawVersion | null): Watched | null => {
  const texts = new Map(now.articles.map(({ article, text }) => [article, text]))
  const before = new Map(former?.articles.map(({ article, text }) => [article, text]) ?? [])
  const citations = entry.citations.map(citation => {
    if (citation.law !== now.law || citation.versionDate >= now.versionDate) return citation
    const text = texts.get(citation.article)
    if (text === undefined) return { ...citation, state: 'repealed' as const }
    const same =
      former !== null && former.versionDate >= citation.versionDate && bare(before.get(citation.article)) === bare(text)
    if (!same) return { ...citation, state: 'changed' as const }
    return citation.state === 'current' ? { ...citation, versionDate: now.versionDate } : citation
  })
  const repealed = citations.some(({ state }) => state === 'repealed')
  const state = repealed && entry.state === 'published' ? 'hidden' : entry.state
  const changed = state !== entry.state || citations.some((citation, i) => citation !== entry.citations[i])
  return changed ? { citations, state } : null
}

/** Line breaks and spaces are the typesetter's. */
const bare = (text: string | undefined): string | null => text?.replace(/\s/g, '') ?? null

/**
 * An entry after a person has held it against the laws as they stand: citations count as read in the newest text; null
 * where an article that it cites is still gone. `current` knows the imported laws. Pure.
 */
export const confirmCitations = (
  entry: Entry,
  current: ReadonlyMap<string, LawVersion>,
): readonly Citation[] | null => {
  const citations = entry.citations.map((citation): Citation | null => {
    const law = current.get(citation.law)
    if (!law || law.versionDate < citation.versionDate)
      return citation.state === 'repealed' ? null : { ...citation, state: 'current' }
    if (!law.articles.some(({ article }) => article === citation.article)) return null
    return { ...citation, versionDate: law.versionDate, state: 'current' }
  })
  const whole = citations.flatMap(citation => citation ?? [])
  return whole.length === citations.length ? whole : null
}
