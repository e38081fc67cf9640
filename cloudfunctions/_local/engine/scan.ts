import { type Collection, keyOf } from './collection'
import type { DocEntry } from './doc-index'
import type { Plan, Scan } from './plan'
import { distinctValues, type Value } from './values'

type Next = () => DocEntry | undefined

/** The committed documents a plan leads to, each once, in the plan's order. */
export function candidates(collection: Collection, plan: Plan): Next {
  switch (plan.kind) {
    case 'all': {
      const entries = collection.entries.values()
      return () => entries.next().value
    }
    case 'keys':
      return byKeys(collection, plan.points)
    case 'union':
      return once(chain(plan.plans.map(branch => () => candidates(collection, branch))))
    case 'scan': {
      const mayRepeat = plan.index.multikey().includes(true)
      const next = plan.mergeFrom === undefined ? inTurn(plan) : merged(plan, plan.mergeFrom)
      return mayRepeat ? once(next) : next
    }
  }
}

/** In `_id` order, as the index on it would give them. */
function byKeys(collection: Collection, points: Value[]): Next {
  const keys = new Set(distinctValues(points).map(keyOf)).values()
  return () => {
    for (let key = keys.next(); !key.done; key = keys.next()) {
      const entry = collection.entries.get(key.value)
      if (entry) return entry
    }
    return undefined
  }
}

function inTurn({ index, places, reverse }: Scan): Next {
  const ordered = reverse ? [...places].reverse() : places
  return chain(ordered.map(place => () => index.scan(place, reverse)))
}

/** Merges intervals that are sorted each: an equality list before the sorted fields costs no sort. */
function merged({ index, places, reverse }: Scan, from: number): Next {
  const cursors = places.map(place => index.scanItems(place, reverse))
  const heads = cursors.map(next => next())
  const sign = reverse ? -1 : 1
  return () => {
    let least = -1
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i]
      const best = heads[least]
      if (head && (!best || sign * index.compareItems(head, best, from) < 0)) least = i
    }
    const head = heads[least]
    if (!head) return undefined
    heads[least] = cursors[least]?.()
    return head.owner
  }
}

function chain(sources: (() => Next)[]): Next {
  let at = 0
  let current = sources[0]?.()
  return () => {
    while (current) {
      const entry = current()
      if (entry) return entry
      current = sources[++at]?.()
    }
    return undefined
  }
}

function once(next: Next): Next {
  const seen = new Set<DocEntry>()
  return () => {
    for (let entry = next(); entry; entry = next()) {
      if (seen.has(entry)) continue
      seen.add(entry)
      return entry
    }
    return undefined
  }
}
