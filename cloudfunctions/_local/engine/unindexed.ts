import { isOperators } from './match-field'
import type { Sort } from './plan'
import { type Doc, isDoc } from './values'

export type Unindexed = { collection: string; shape: string; examined: number; times: number }

/** Below this many documents a scan is nobody's concern. */
export const UNINDEXED_ABOVE = 1000

/** Queries that no index served, by collection and shape; `examined` sums the documents they looked at. */
export class UnindexedLog {
  readonly #seen = new Map<string, Unindexed>()

  record(collection: string, query: Doc, sort: Sort, examined: number): void {
    const shape = shapeOf(query, sort)
    const known = this.#seen.get(`${collection} ${shape}`)
    if (known) {
      known.times++
      known.examined += examined
    } else this.#seen.set(`${collection} ${shape}`, { collection, shape, examined, times: 1 })
  }

  list(): Unindexed[] {
    return [...this.#seen.values()].map(entry => ({ ...entry }))
  }

  clear(): void {
    this.#seen.clear()
  }
}

/** Fields and operators without values, sorted: `a $gte,$lt & b = sort c`. */
function shapeOf(query: Doc, sort: Sort): string {
  const filter = clausesOf(query).join(' & ')
  const order = sort.map(([field, direction]) => (direction === 1 ? field : `-${field}`)).join(', ')
  return [filter || '(all)', order && `sort ${order}`].filter(Boolean).join(' ')
}

function clausesOf(query: Doc): string[] {
  return Object.entries(query)
    .flatMap(([key, condition]) => {
      if (key === '$and' && Array.isArray(condition))
        return condition.flatMap(part => (isDoc(part) ? clausesOf(part) : []))
      if (Array.isArray(condition) && key.startsWith('$')) {
        const parts = condition.map(part => (isDoc(part) ? clausesOf(part).join(' & ') : '?'))
        return [`${key}(${[...new Set(parts)].sort().join(' | ')})`]
      }
      if (key.startsWith('$')) return [key]
      if (condition instanceof RegExp) return [`${key} $regex`]
      return [isOperators(condition) ? `${key} ${Object.keys(condition).sort().join(',')}` : `${key} =`]
    })
    .sort()
}
