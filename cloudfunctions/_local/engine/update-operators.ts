import { plainExpressions } from './expressions'
import { compileQuery } from './match'
import { compileValueTest } from './match-field'
import { pathOf } from './paths'
import { writeRefused } from './refusals'
import { sortBy } from './sort'
import { type Modifier, typeName, type UpdateContext } from './update-modifiers'
import { type Slot, shellText, slotAt } from './update-paths'
import { cloneValue, compareValues, type Doc, equalValues, isDoc, type Value } from './values'

/** Applies one modifier in place; answers whether the document changed. Refuses what Mongo refuses, with its text. */
export function applyOperator(doc: Doc, { operator, path, operand }: Modifier, context: UpdateContext): boolean {
  const field = path.join('.')
  switch (operator) {
    case '$set':
    case '$setOnInsert':
      return assign(created(doc, path), cloneValue(operand))
    case '$currentDate':
      return assign(created(doc, path), new Date(context.nowMs()))
    case '$unset':
      return remove(slotAt(doc, path, false))
    case '$inc':
    case '$mul':
      return compute(created(doc, path), operator, field, operand as number, doc)
    case '$min':
      return replaceIf(created(doc, path), operand, order => order < 0)
    case '$max':
      return replaceIf(created(doc, path), operand, order => order > 0)
    case '$bit':
      return bit(created(doc, path), field, operand as Doc)
    case '$rename':
      return rename(doc, path, operand as string)
    case '$push':
      return push(created(doc, path), field, operand, doc)
    case '$addToSet':
      return addToSet(created(doc, path), field, operand)
    case '$pop':
      return pop(slotAt(doc, path, false), field, operand as number)
    case '$pull':
      return pull(slotAt(doc, path, false), operator, pullTest(operand))
    case '$pullAll':
      return pull(slotAt(doc, path, false), operator, item =>
        (operand as Value[]).some(other => equalValues(item, other)),
      )
    default:
      throw writeRefused(`Unknown modifier: ${operator}`)
  }
}

function created(doc: Doc, path: readonly string[]): Slot {
  return slotAt(doc, path, true) as Slot
}

function assign(slot: Slot, value: Value): boolean {
  if (slot.exists() && equalValues(slot.get(), value)) return false
  slot.set(value)
  return true
}

function remove(slot: Slot | undefined): boolean {
  if (!slot?.exists()) return false
  slot.unset()
  return true
}

function compute(slot: Slot, operator: string, field: string, by: number, doc: Doc): boolean {
  if (!slot.exists()) {
    slot.set(operator === '$inc' ? by : 0)
    return true
  }
  const value = slot.get()
  if (typeof value !== 'number')
    throw writeRefused(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${shellText(doc._id)}} has the field '${lastOf(field)}' of non-numeric type ${typeName(value)}`,
    )
  return assign(slot, operator === '$inc' ? value + by : value * by)
}

function replaceIf(slot: Slot, operand: Value, accepts: (order: number) => boolean): boolean {
  if (slot.exists() && !accepts(compareValues(operand, slot.get()))) return false
  slot.set(cloneValue(operand))
  return true
}

function bit(slot: Slot, field: string, operations: Doc): boolean {
  const before = slot.exists() ? slot.get() : 0
  if (typeof before !== 'number' || !Number.isInteger(before))
    throw writeRefused(
      `Cannot apply $bit to a value of non-integral type. The field '${lastOf(field)}' is of type ${typeName(before)}`,
    )
  let bits = BigInt(before)
  for (const [operation, operand] of Object.entries(operations)) {
    const mask = BigInt(operand as number)
    bits = operation === 'and' ? bits & mask : operation === 'or' ? bits | mask : bits ^ mask
  }
  return assign(slot, Number(bits))
}

function rename(doc: Doc, path: readonly string[], target: string): boolean {
  const from = slotAt(doc, path, false)
  if (!from?.exists()) return false
  const value = from.get()
  from.unset()
  created(doc, pathOf(target)).set(value)
  return true
}

function push(slot: Slot, field: string, operand: Value, doc: Doc): boolean {
  const before = slot.exists() ? slot.get() : []
  if (!Array.isArray(before))
    throw writeRefused(
      `The field '${field}' must be an array but is of type ${typeName(before)} in document {_id: ${shellText(doc._id)}}`,
    )
  const each = isDoc(operand) && Array.isArray(operand.$each) ? operand : { $each: [operand] }
  const added = cloneValue(each.$each as Value[])
  let after = [...before]
  const position = typeof each.$position === 'number' ? each.$position : after.length
  after.splice(position, 0, ...added)
  if (each.$sort !== undefined) after = sorted(after, each.$sort)
  if (typeof each.$slice === 'number') after = each.$slice < 0 ? after.slice(each.$slice) : after.slice(0, each.$slice)
  return assign(slot, after)
}

function sorted(items: Value[], by: Value): Value[] {
  if (!isDoc(by)) return [...items].sort((a, b) => compareValues(a, b) * (by as number))
  return sortBy(items, Object.entries(by) as [string, 1 | -1][], item => (isDoc(item) ? item : {}))
}

function addToSet(slot: Slot, field: string, operand: Value): boolean {
  const before = slot.exists() ? slot.get() : []
  if (!Array.isArray(before))
    throw writeRefused(
      `Cannot apply $addToSet to non-array field. Field named '${lastOf(field)}' has non-array type ${typeName(before)}`,
    )
  const after = [...before]
  for (const item of isDoc(operand) && Array.isArray(operand.$each) ? operand.$each : [operand])
    if (!after.some(known => equalValues(known, item))) after.push(cloneValue(item))
  return assign(slot, after)
}

function pop(slot: Slot | undefined, field: string, end: number): boolean {
  if (!slot?.exists()) return false
  const before = slot.get()
  if (!Array.isArray(before))
    throw writeRefused(`Path '${field}' contains an element of non-array type '${typeName(before)}'`)
  return assign(slot, end === 1 ? before.slice(0, -1) : before.slice(1))
}

function pull(slot: Slot | undefined, operator: string, test: (item: Value) => boolean): boolean {
  if (!slot?.exists()) return false
  const before = slot.get()
  if (!Array.isArray(before)) throw writeRefused(`Cannot apply ${operator} to a non-array value`)
  return assign(
    slot,
    before.filter(item => !test(item)),
  )
}

function pullTest(operand: Value): (item: Value) => boolean {
  return compileValueTest(operand, query => compileQuery(query, plainExpressions.evaluate))
}

function lastOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1)
}
