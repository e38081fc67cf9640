import type { FunctionSpec } from './catalog'
import type { Instance } from './instance'

export interface Pool {
  /** Waits for an instance of the function that is free for this one job. A nested call never waits: it may exceed the size. */
  take(spec: FunctionSpec, nested: boolean): Promise<Instance>
  giveBack(instance: Instance): void
  all(): Instance[]
  /** Ends idle instances now and busy ones when they come back, so that no module state of theirs survives. */
  recycle(): Promise<void>
  close(): Promise<void>
}

export interface PoolOptions {
  size: number
  start: (spec: FunctionSpec) => Instance
}

/**
 * A waiting job may be overtaken by those that need no new instance: this long where nobody serves its function, longer
 * where an instance of it comes back anyhow, since a new one costs more than several jobs.
 */
const OVERTAKEN_MS = 250
const OVERTAKEN_WHILE_SERVED_MS = 5_000

export const createPool = ({ size, start }: PoolOptions): Pool => {
  const idle: Instance[] = []
  const busy = new Set<Instance>()
  const stale = new WeakSet<Instance>()
  const queue: { spec: FunctionSpec; sinceMs: number; give: (instance: Instance) => void }[] = []

  const isFor = (spec: FunctionSpec) => (instance: Instance) =>
    instance.spec.name === spec.name && instance.spec.version === spec.version
  const drop = (instance: Instance) => void instance.kill('the instance was reclaimed')
  const claim = (instance: Instance) => {
    busy.add(instance)
    return instance
  }
  /** The most recently used idle instance of the function, or a new one in the place of the longest idle. */
  const obtain = (spec: FunctionSpec, nested: boolean): Instance | undefined => {
    idle.splice(0, idle.length, ...idle.filter(instance => instance.alive()))
    const warm = idle.filter(isFor(spec)).pop()
    if (warm) {
      idle.splice(idle.indexOf(warm), 1)
      return claim(warm)
    }
    if (idle.length + busy.size >= size) {
      const oldest = idle.shift()
      if (oldest) drop(oldest)
      else if (!nested) return undefined
    }
    return claim(start(spec))
  }
  const nextFor = (instance: Instance) => {
    const first = queue[0]
    if (!first) return 0
    const served = [...idle, ...busy].some(isFor(first.spec))
    if (performance.now() - first.sinceMs > (served ? OVERTAKEN_WHILE_SERVED_MS : OVERTAKEN_MS)) return 0
    return Math.max(
      0,
      queue.findIndex(waiting => isFor(waiting.spec)(instance)),
    )
  }

  return {
    all: () => [...idle, ...busy],
    take: (spec, nested) => {
      const instance = queue.length === 0 || nested ? obtain(spec, nested) : undefined
      if (instance) return Promise.resolve(instance)
      return new Promise(give => queue.push({ spec, sinceMs: performance.now(), give }))
    },
    giveBack: instance => {
      busy.delete(instance)
      const outnumbered = idle.length + busy.size >= size
      if (stale.has(instance) || outnumbered || !instance.alive()) drop(instance)
      else idle.push(instance)
      const [waiting] = queue.length > 0 ? queue.splice(nextFor(instance), 1) : []
      if (!waiting) return
      const next = obtain(waiting.spec, false)
      if (next) waiting.give(next)
      else queue.unshift(waiting)
    },
    recycle: async () => {
      for (const instance of busy) stale.add(instance)
      await Promise.all(idle.splice(0).map(instance => instance.kill('the instance was recycled')))
    },
    close: async () => {
      queue.length = 0
      await Promise.all([...idle.splice(0), ...busy].map(instance => instance.kill('the cloud is closing')))
    },
  }
}
