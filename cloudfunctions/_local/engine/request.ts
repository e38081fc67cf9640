import type { Sort } from './plan'
import { invalid } from './refusals'
import { sortOf } from './sort'
import type { Doc, Value } from './values'
import { readWire, readWireDoc } from './wire-text'

export type Params = Readonly<Record<string, unknown>>
type Clock = () => number

/** Vendor limits of one query (`get`): what is returned when nothing is asked, and the most there is. */
const DEFAULT_LIMIT = 100
const MOST_LIMIT = 1000

export function queryIn(params: Params, nowMs: Clock): Doc {
  return readWireDoc(params.query, nowMs)
}

export function dataIn(params: Params, nowMs: Clock): Doc {
  return readWireDoc(params.data, nowMs)
}

export function orderIn(params: Params, nowMs: Clock): Sort {
  return sortOf(readWireDoc(params.order, nowMs))
}

export function projectionIn(params: Params, nowMs: Clock): Doc {
  return readWireDoc(params.projection, nowMs)
}

export function limitIn(params: Params): number {
  if (params.queryType === 'DOC') return 1
  const limit = typeof params.limit === 'number' && params.limit > 0 ? params.limit : DEFAULT_LIMIT
  return Math.min(limit, MOST_LIMIT)
}

export function offsetIn(params: Params): number {
  return typeof params.offset === 'number' && params.offset > 0 ? params.offset : 0
}

/** Documents to insert: the SDK sends each as a text of its own. */
export function documentsIn(params: Params, nowMs: Clock): Doc[] {
  if (!Array.isArray(params.data)) throw invalid('data must be an array')
  return params.data.map(text => readWireDoc(text, nowMs))
}

export function stagesIn(params: Params, nowMs: Clock): { name: string; value: Value }[] {
  if (!Array.isArray(params.stages)) throw invalid('stages must be an array')
  return params.stages.map(stage => {
    const { stageKey, stageValue } = stage as { stageKey?: unknown; stageValue?: unknown }
    if (typeof stageKey !== 'string') throw invalid('a stage needs a name')
    return { name: stageKey, value: readWire(stageValue, nowMs) }
  })
}
