import type { Collection } from './collection'
import type { Finder } from './find'
import { failed } from './refusals'
import { type Doc, isDoc, type Value } from './values'

export type Stage = { name: string; value: Value }

/** What a stage may ask of the engine. */
export type PipelineHost = {
  finder: Finder
  /** Refuses undeclared collections. */
  collection: (name: string) => Collection
  /** Runs a pipeline of a stage (`$lookup`) over another collection. */
  run: (collection: Collection, stages: readonly Stage[], variables: Record<string, Value>) => Doc[]
}

export function stagesOf(pipeline: Value): Stage[] {
  if (!Array.isArray(pipeline)) throw failed('pipeline must be an array')
  return pipeline.map(stage => {
    const entries = isDoc(stage) ? Object.entries(stage) : []
    const [only] = entries
    if (!only || entries.length > 1)
      throw failed('A pipeline stage specification object must contain exactly one field.')
    return { name: only[0], value: only[1] }
  })
}
