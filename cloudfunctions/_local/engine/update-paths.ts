import { arrayIndex } from './paths'
import { writeRefused } from './refusals'
import { type Doc, fieldOf, hasField, isDoc, setField, type Value } from './values'

/** One writable place in a document. */
export type Slot = { get(): Value; set(value: Value): void; unset(): void; exists(): boolean }

/** Longest run of nulls Mongo pads an array with. */
const MOST_PADDING = 1_500_000

/**
 * The place at a path, or undefined when the way there does not exist and `create` is false. Refuses to create a field
 * inside a scalar, null or (unless by number) an array.
 */
export function slotAt(root: Doc, path: readonly string[], create: boolean): Slot | undefined {
  let node: Doc | Value[] = root
  for (let i = 0; i < path.length - 1; i++) {
    const part = path[i] as string
    const container: Doc | Value[] = node
    const slot = slotIn(container, part)
    if (!slot) {
      if (create) throw cannotCreate(part, path[i - 1], container)
      return undefined
    }
    let next = slot.get()
    if (next === undefined && !slot.exists()) {
      if (!create) return undefined
      next = {}
      slot.set(next)
    }
    if (!Array.isArray(next) && !isDoc(next)) {
      if (create) throw cannotCreate(path[i + 1] as string, part, next)
      return undefined
    }
    node = next
  }
  const last = path[path.length - 1] as string
  const slot = slotIn(node, last)
  if (!slot && create) throw cannotCreate(last, path[path.length - 2], node)
  return slot
}

function slotIn(node: Doc | Value[], part: string): Slot | undefined {
  if (!Array.isArray(node)) {
    return {
      get: () => fieldOf(node, part),
      set: value => setField(node, part, value),
      unset: () => {
        delete node[part]
      },
      exists: () => hasField(node, part),
    }
  }
  const index = arrayIndex(part)
  if (index === undefined) return undefined
  return {
    get: () => node[index],
    set: value => {
      if (index - node.length > MOST_PADDING) throw writeRefused('cannot backfill more than 1500000 elements')
      while (node.length < index) node.push(null)
      node[index] = value
    },
    unset: () => {
      if (index < node.length) node[index] = null
    },
    exists: () => index < node.length,
  }
}

function cannotCreate(field: string, parent: string | undefined, value: Value): Error {
  return writeRefused(`Cannot create field '${field}' in element {${parent ?? ''}: ${shellText(value)}}`)
}

/** A value as the mongo shell prints it. */
export function shellText(value: Value): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(shellText).join(', ')} ]`
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof RegExp) return String(value)
  if (isDoc(value)) {
    const fields = Object.entries(value).map(([field, inner]) => `${field}: ${shellText(inner)}`)
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  return value === undefined ? 'undefined' : JSON.stringify(value)
}
