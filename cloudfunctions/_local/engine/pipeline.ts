import { Aggregator } from 'mingo/aggregator'
import { bucketStages } from './bucket'
import type { Collection } from './collection'
import { CONTEXT, type Expressions, expressionsWith, refusing } from './expressions'
import { geoNear } from './geo-near'
import { lookup } from './lookup'
import { compileQuery } from './match'
import type { Sort } from './plan'
import { compileProjection } from './project'
import { failed } from './refusals'
import { sortBy, sortOf } from './sort'
import { type PipelineHost, type Stage, stagesOf } from './stages'
import { unwind } from './unwind'
import { cloneValue, type Doc, isDoc, type Value } from './values'

/** Stages that mingo runs and that may write into the documents they are given. */
const MINGO_STAGES = new Set([
  '$addFields',
  '$set',
  '$unset',
  '$project',
  '$replaceRoot',
  '$replaceWith',
  '$group',
  '$bucketAuto',
  '$sortByCount',
])

/** Runs a pipeline over a collection; its leading match, sort, skip and limit go through the indexes. */
export function runPipeline(
  host: PipelineHost,
  collection: Collection,
  stages: readonly Stage[],
  variables: Record<string, Value> = {},
): Doc[] {
  const expressions = expressionsWith(variables)
  const [first, ...others] = stages
  if (first?.name === '$geoNear')
    return runStages(host, geoNear(host.finder, collection, first.value), others, expressions)
  const head = leadingFind(stages)
  const found = host.finder.find(collection, { ...head.request, expressions })
  return runStages(
    host,
    found.map(({ doc }) => doc),
    stages.slice(head.stages),
    expressions,
  )
}

function runStages(host: PipelineHost, docs: Doc[], stages: readonly Stage[], expressions: Expressions): Doc[] {
  let current = docs
  let owned = false
  for (const { name, value } of stages) {
    if (name === '$project' && isPlainProjection(value)) current = current.map(compileProjection(value))
    else if (MINGO_STAGES.has(name)) {
      if (!owned) current = cloneValue(current)
      owned = true
      current = runInMingo(current, name, value, expressions)
    } else {
      current = runStage(host, current, { name, value }, expressions)
      if (name === '$lookup') owned = false
    }
  }
  return current
}

function runStage(host: PipelineHost, docs: Doc[], { name, value }: Stage, expressions: Expressions): Doc[] {
  switch (name) {
    case '$match':
      return docs.filter(compileQuery(queryOf(value), expressions.evaluate))
    case '$sort':
      return sortBy(docs, sortStage(value), doc => doc)
    case '$skip':
      return docs.slice(skipOf(value))
    case '$limit':
      return docs.slice(0, limitOf(value))
    case '$count':
      return countStage(docs, value)
    case '$sample':
      return sample(docs, value)
    case '$bucket':
      return runStages(host, docs, bucketStages(value), expressions)
    case '$lookup':
      return lookup(host, docs, value, expressions)
    case '$unwind':
      return unwind(docs, value)
    case '$facet':
      return [facet(host, docs, value, expressions)]
    case '$geoNear':
      throw failed('$geoNear is only valid as the first stage in a pipeline.')
    default:
      throw failed(`Unrecognized pipeline stage name: '${name}'`)
  }
}

function runInMingo(docs: Doc[], name: string, value: Value, { variables }: Expressions): Doc[] {
  const options = { context: CONTEXT, variables, scriptEnabled: false } as never
  return refusing(() => new Aggregator([{ [name]: value }], options).run(docs) as Doc[])
}

/** As much of the head as one query with sort, skip and limit says, in this order. */
function leadingFind(stages: readonly Stage[]): {
  stages: number
  request: { query: Doc; sort?: Sort; skip?: number; limit?: number }
} {
  let at = 0
  const matches: Doc[] = []
  for (; stages[at]?.name === '$match'; at++) matches.push(queryOf(stages[at]?.value))
  const [only] = matches
  const request: { query: Doc; sort?: Sort; skip?: number; limit?: number } = {
    query: matches.length > 1 ? { $and: matches } : (only ?? {}),
  }
  if (stages[at]?.name === '$sort') request.sort = sortStage(stages[at++]?.value)
  if (stages[at]?.name === '$skip') request.skip = skipOf(stages[at++]?.value)
  if (stages[at]?.name === '$limit') request.limit = limitOf(stages[at++]?.value)
  return { stages: at, request }
}

/** Nothing but fields to keep or to drop: no expression is needed, and no copy of the documents. */
function isPlainProjection(value: Value): value is Doc {
  return isDoc(value) && Object.values(value).every(wish => typeof wish === 'number' || typeof wish === 'boolean')
}

function queryOf(value: Value): Doc {
  if (!isDoc(value)) throw failed('the match filter must be an expression in an object')
  return value
}

function sortStage(value: Value): Sort {
  if (!isDoc(value) || Object.keys(value).length === 0) throw failed('$sort stage must have at least one sort key')
  return sortOf(value)
}

function limitOf(value: Value): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0) throw failed('the limit must be positive')
  return value
}

function skipOf(value: Value): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw failed('Argument to $skip cannot be negative')
  return value
}

/** No document at all when there is nothing to count, as in Mongo. */
function countStage(docs: Doc[], value: Value): Doc[] {
  if (typeof value !== 'string' || value === '' || value.startsWith('$') || value.includes('.'))
    throw failed('the count field must be a non-empty string')
  return docs.length === 0 ? [] : [{ [value]: docs.length }]
}

function sample(docs: Doc[], value: Value): Doc[] {
  const size = isDoc(value) ? value.size : undefined
  if (typeof size !== 'number' || size < 0) throw failed('size argument to $sample must be a non-negative number')
  const pool = [...docs]
  const picked: Doc[] = []
  while (picked.length < size && pool.length > 0)
    picked.push(...pool.splice(Math.floor(Math.random() * pool.length), 1))
  return picked
}

function facet(host: PipelineHost, docs: Doc[], value: Value, expressions: Expressions): Doc {
  if (!isDoc(value)) throw failed('the $facet specification must be a non-empty object')
  const facets = Object.entries(value).map(([name, stages]) => [
    name,
    runStages(host, cloneValue(docs), stagesOf(stages), expressions),
  ])
  return Object.fromEntries(facets) as Doc
}
