import { failed } from './refusals'
import type { Stage } from './stages'
import { compareValues, isDoc, type Value } from './values'

/** `$bucket` as Mongo defines it: a group by `$switch`, then a sort (mingo puts a value on a boundary one bucket too low). */
export function bucketStages(value: Value): Stage[] {
  if (!isDoc(value)) throw failed('Argument to $bucket stage must be an object')
  const { groupBy, boundaries, default: other, output = { count: { $sum: 1 } } } = value
  if (!Array.isArray(boundaries) || boundaries.length < 2 || !isAscending(boundaries))
    throw failed("The 'boundaries' of $bucket must be at least two values in ascending order")
  const branches = boundaries.slice(1).map((upper, i) => {
    const lower = boundaries[i] as Value
    // biome-ignore lint/suspicious/noThenProperty: Mongo's own word
    return { case: { $and: [{ $gte: [groupBy, lower] }, { $lt: [groupBy, upper] }] }, then: { $literal: lower } }
  })
  const key = { $switch: { branches, ...(other !== undefined && { default: { $literal: other } }) } }
  return [
    { name: '$group', value: { _id: key, ...(isDoc(output) ? output : {}) } as Value },
    { name: '$sort', value: { _id: 1 } },
  ]
}

const isAscending = (values: Value[]) =>
  values.every((value, i) => i === 0 || compareValues(values[i - 1] as Value, value) < 0)
