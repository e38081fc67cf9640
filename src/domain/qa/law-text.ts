import { readArticleName } from './article-name'

export interface ArticleText {
  readonly article: string
  readonly text: string
}

/** The labour laws have up to 260 articles, the civil code 1,260. */
const MOST_ARTICLES = 1500
const MOST_CHARS = 6000

/** Articles out of rows of two columns, article and text; rows that name no article (headings, chapters) are left out, and so are empty ones. Null where none is left, one stands twice, or there are too many. Pure. */
export const readLawRows = (rows: readonly (readonly string[])[]): readonly ArticleText[] | null => {
  const articles = rows.flatMap(([cell = '', body = '']) => {
    const article = readArticleName(cell)
    const text = body.trim().slice(0, MOST_CHARS)
    return article && text ? [{ article, text }] : []
  })
  const names = new Set(articles.map(({ article }) => article))
  return articles.length === 0 || articles.length > MOST_ARTICLES || names.size !== articles.length ? null : articles
}

/** Rows out of parsed JSON: a list of objects with `article` or `art`, and `text`; where rows name a law, only those of `law`. Null where it is no such list. Pure. */
export const lawRowsOf = (value: unknown, law: string): readonly (readonly string[])[] | null => {
  if (!Array.isArray(value)) return null
  const list: readonly unknown[] = value
  return list.flatMap(row => {
    if (typeof row !== 'object' || row === null) return []
    const of = new Map<string, unknown>(Object.entries(row))
    const named = of.get('law')
    const article = of.get('article') ?? of.get('art')
    const text = of.get('text')
    if (named !== undefined && named !== law) return []
    return typeof article === 'string' && typeof text === 'string' ? [[article, text]] : []
  })
}
