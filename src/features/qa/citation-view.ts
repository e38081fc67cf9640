import type { Citation } from '../../domain/qa/words'

/** A law with all of its articles that an answer cites. */
export interface CitationView {
  readonly law: string
  readonly versionDate: string
  readonly articles: readonly string[]
  readonly changed: boolean
}

/** Citations law by law, in their order. */
export const byLaw = (citations: readonly Citation[]): readonly CitationView[] => {
  const views = new Map<string, CitationView>()
  for (const { law, versionDate, article, state } of citations) {
    const key = `${law} ${versionDate}`
    const view = views.get(key) ?? { law, versionDate, articles: [], changed: false }
    views.set(key, { ...view, articles: [...view.articles, article], changed: view.changed || state !== 'current' })
  }
  return [...views.values()]
}
