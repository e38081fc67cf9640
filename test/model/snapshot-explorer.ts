// Explores every interleaving of small programs over documents under the database's real rules: snapshot isolation,
// first-updater-wins raised at the write, reads not validated, whole transactions redone after a conflict.

export type Doc = Readonly<Record<string, string | number | boolean | null>>
export type Docs = Readonly<Record<string, Doc>>

/** What one transaction of a program does: writes decided from its snapshot, then where the program stands. */
export interface Turn {
  readonly writes: Docs
  /** The program's place afterwards; absent: it has ended. */
  readonly next?: string
  /** Written at once on the newest documents: a single conditional update outside a transaction. */
  readonly plain?: true
}

/** A program as a function of its place and what it reads; several turns are several possible outcomes of the outside world. */
export interface Program {
  readonly name: string
  readonly start: string
  /** How often a conflict is met again before giving up. */
  readonly retries: number
  readonly turn: (place: string, docs: Docs) => readonly Turn[]
}

interface Running {
  readonly place: string
  readonly retries: number
  /** An open transaction: what it will write, how far it is, and whose newest version it has not seen. */
  readonly tx: { readonly turn: Turn; readonly at: number; readonly stale: readonly string[] } | null
}

interface World {
  readonly docs: Docs
  readonly running: readonly (Running | null)[]
}

export interface Explored {
  readonly states: number
  /** The first breach with the steps that led to it, null where there is none. */
  readonly breach: { readonly what: string; readonly path: readonly string[] } | null
}

const MOST_STATES = 400_000

/** Visits every reachable state once; stops at the first that `breachOf` names. */
export const explore = (
  docs: Docs,
  programs: readonly Program[],
  breachOf: (docs: Docs, over: boolean) => string | null,
): Explored => {
  const first: World = { docs, running: programs.map(({ start, retries }) => ({ place: start, retries, tx: null })) }
  const seen = new Map<string, { from: string; step: string }>([[keyOf(first), { from: '', step: '' }]])
  const open: World[] = [first]
  for (let world = open.pop(); world; world = open.pop()) {
    const key = keyOf(world)
    const over = world.running.every(one => one === null)
    const what = breachOf(world.docs, over)
    if (what) return { states: seen.size, breach: { what, path: pathTo(seen, key) } }
    for (const [step, next] of stepsFrom(world, programs)) {
      const nextKey = keyOf(next)
      if (seen.has(nextKey)) continue
      if (seen.size >= MOST_STATES) throw new Error(`more than ${MOST_STATES} states`)
      seen.set(nextKey, { from: key, step })
      open.push(next)
    }
  }
  return { states: seen.size, breach: null }
}

/** Keys are sorted once per write, see `merged`; so equal worlds have equal texts. */
const keyOf = (world: World): string => JSON.stringify(world)

const pathTo = (seen: ReadonlyMap<string, { from: string; step: string }>, key: string): readonly string[] => {
  const path: string[] = []
  for (let at = seen.get(key); at && at.from !== ''; at = seen.get(at.from)) path.unshift(at.step)
  return path
}

function* stepsFrom(world: World, programs: readonly Program[]): Generator<readonly [string, World]> {
  for (const [i, program] of programs.entries()) {
    const one = world.running[i]
    if (!one) continue
    if (!one.tx) yield* begin(world, i, program)
    else if (one.tx.at < Object.keys(one.tx.turn.writes).length) yield write(world, i, program)
    else yield commit(world, i, program)
  }
}

function* begin(world: World, i: number, { name, turn }: Program): Generator<readonly [string, World]> {
  const one = world.running[i]
  if (!one) return
  for (const [which, chosen] of turn(one.place, world.docs).entries()) {
    const said = `${name} reads at ${one.place}${which > 0 ? ` (${which})` : ''}`
    const none = Object.keys(chosen.writes).length === 0
    if (none) yield [said, { docs: world.docs, running: put(world.running, i, after(one, chosen)) }]
    else if (chosen.plain) {
      if (Object.keys(chosen.writes).some(key => isLocked(world, i, key))) continue
      yield [`${name} updates`, settled(world, i, one, chosen)]
    } else
      yield [
        said,
        { docs: world.docs, running: put(world.running, i, { ...one, tx: { turn: chosen, at: 0, stale: [] } }) },
      ]
  }
}

const write = (world: World, i: number, { name }: Program): readonly [string, World] => {
  const one = world.running[i]
  if (!one?.tx) throw new Error('no transaction')
  const key = Object.keys(one.tx.turn.writes)[one.tx.at] ?? ''
  if (!one.tx.stale.includes(key) && !isLocked(world, i, key)) {
    const tx = { ...one.tx, at: one.tx.at + 1 }
    return [`${name} writes ${key}`, { docs: world.docs, running: put(world.running, i, { ...one, tx }) }]
  }
  const again = one.retries > 0 ? { place: one.place, retries: one.retries - 1, tx: null } : null
  return [`${name} meets a conflict on ${key}`, { docs: world.docs, running: put(world.running, i, again) }]
}

const commit = (world: World, i: number, { name }: Program): readonly [string, World] => {
  const one = world.running[i]
  if (!one?.tx) throw new Error('no transaction')
  return [`${name} commits`, settled(world, i, one, one.tx.turn)]
}

const settled = (world: World, i: number, one: Running, turn: Turn): World => {
  const keys = Object.keys(turn.writes)
  const running = world.running.map((other, j) =>
    j === i || !other?.tx ? other : { ...other, tx: { ...other.tx, stale: staleAfter(other.tx, keys) } },
  )
  return { docs: merged(world.docs, turn.writes), running: put(running, i, after(one, turn)) }
}

/** Only what it is still going to write can hurt a transaction. */
const staleAfter = (tx: NonNullable<Running['tx']>, keys: readonly string[]): readonly string[] =>
  [...new Set([...tx.stale, ...keys.filter(key => key in tx.turn.writes)])].sort()

const after = (one: Running, { next }: Turn): Running | null =>
  next === undefined ? null : { place: next, retries: one.retries, tx: null }

/** A key is held from its write until the transaction's end. */
const isLocked = (world: World, i: number, key: string): boolean =>
  world.running.some(
    (other, j) => j !== i && !!other?.tx && Object.keys(other.tx.turn.writes).slice(0, other.tx.at).includes(key),
  )

const put = (running: World['running'], i: number, one: Running | null): World['running'] =>
  running.map((other, j) => (j === i ? one : other))

const merged = (docs: Docs, writes: Docs): Docs =>
  Object.fromEntries(Object.entries({ ...docs, ...writes }).sort(([a], [b]) => (a < b ? -1 : 1)))
