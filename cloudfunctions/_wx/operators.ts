import type { Change, Comparison, Where } from '../_kit/ports'
import type { Command } from './sdk'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const primitive = (value: unknown): unknown => {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value
  throw new TypeError('a comparison takes primitives only')
}

const COMPARISONS = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'] as const

const comparison = (_: Command, given: Comparison): unknown => {
  if (!isObject(given)) return _.eq(primitive(given))
  const parts = Object.entries(given).map(([key, value]) => {
    if (key === 'in' || key === 'nin') return _[key]((value as readonly unknown[]).map(primitive))
    if (key === 'exists') return _.exists(value === true)
    const name = COMPARISONS.find(known => known === key)
    if (!name) throw new TypeError('unknown comparison')
    return _[name](primitive(value))
  })
  if (parts.length === 0) throw new TypeError('an empty comparison would match everything')
  return parts.length === 1 ? parts[0] : _.and(parts)
}

/** Maps a Where to the SDK's commands; whatever is no primitive throws, so nothing raw reaches the database, and so does an empty one. */
export const whereOf = (_: Command, where: Where): object => {
  const fields = Object.entries(where)
  if (fields.length === 0) throw new TypeError('an empty where would match everything')
  return Object.fromEntries(fields.map(([field, given]) => [field, comparison(_, given)]))
}

const change = (_: Command, given: Change[string]): unknown => {
  if (!isObject(given)) return _.set(given)
  const [key, value] = Object.entries(given)[0] ?? []
  switch (key) {
    case 'set':
      return _.set(value)
    case 'inc':
      return _.inc(value as number)
    case 'push':
      return _.push(
        'keepLast' in given
          ? { each: value as readonly unknown[], slice: -(given.keepLast as number) }
          : (value as readonly unknown[]),
      )
    case 'addToSet':
      return _.addToSet(value)
    case 'pull':
      return _.pull(value)
    case 'remove':
      return _.remove()
    default:
      throw new TypeError('unknown change')
  }
}

/** Maps a Change to the SDK's commands. Objects only come wrapped in `set`, so nothing is merged by accident. */
export const changeOf = (_: Command, changes: Change): object =>
  Object.fromEntries(Object.entries(changes).map(([path, given]) => [path, change(_, given)]))
