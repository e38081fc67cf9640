import { failed, writeRefused } from './refusals'
import { readModifiers, type UpdateContext } from './update-modifiers'
import { applyOperator } from './update-operators'
import { expandPositions } from './update-positions'
import { cloneValue, type Doc, equalValues, isDoc, type Value } from './values'

export type Update = (doc: Doc, context: UpdateContext) => Doc

/** Compiles `{ $set: …, $inc: … }`; the update answers the given document itself when nothing changes. */
export function compileUpdate(spec: Doc): Update {
  const modifiers = readModifiers(spec)
  return (doc, context) => {
    const copy = cloneValue(doc)
    let changed = false
    for (const modifier of modifiers) {
      if (modifier.operator === '$setOnInsert' && !context.inserting) continue
      for (const path of expandPositions(copy, modifier.path, context.query))
        changed = applyOperator(copy, { ...modifier, path }, context) || changed
    }
    if (!changed) return doc
    if (!equalValues(copy._id, doc._id)) throw immutableId()
    return copy
  }
}

/** The document that replaces another: same `_id`, nothing of the old one. */
export function replacement(id: Value, data: Doc): Doc {
  checkStorable(data)
  if (data._id !== undefined && !equalValues(data._id, id)) throw immutableId()
  const { _id: _, ...rest } = data
  return id === undefined ? rest : { _id: id, ...rest }
}

/** What an upsert starts from: the equalities of its query. */
export function seedOf(query: Doc): Doc {
  const seed: Doc = {}
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDoc(part)) Object.assign(seed, seedOf(part))
    } else if (!key.startsWith('$') && !key.includes('.') && !(condition instanceof RegExp)) {
      const equal = isDoc(condition) && '$eq' in condition ? condition.$eq : condition
      if (!(isDoc(equal) && Object.keys(equal).some(field => field.startsWith('$')))) seed[key] = cloneValue(equal)
    }
  }
  return seed
}

/** Refuses what cannot be stored: `$` fields at the top level, `_id` of a forbidden type. */
export function checkStorable(doc: Doc): void {
  for (const field of Object.keys(doc)) {
    if (field.startsWith('$'))
      throw writeRefused(`The dollar ($) prefixed field '${field}' in '${field}' is not valid for storage.`)
  }
  if (Array.isArray(doc._id)) throw writeRefused("The '_id' value cannot be of type array")
  if (doc._id instanceof RegExp) throw writeRefused("The '_id' value cannot be of type regex")
}

export function isModifiers(data: Doc): boolean {
  return Object.keys(data).some(key => key.startsWith('$'))
}

export function emptyUpdate(): Error {
  return failed("'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}")
}

function immutableId(): Error {
  return writeRefused("Performing an update on the path '_id' would modify the immutable field '_id'")
}
