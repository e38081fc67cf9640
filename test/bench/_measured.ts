import type { Cloud } from '../flows/local-cloud'

/** Milliseconds of one piece of work, by the monotonic clock. */
export const msOf = async (work: () => Promise<unknown> | unknown): Promise<number> => {
  const startedAt = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - startedAt) / 1e6
}

/** The value below which this share of them lies: 0.5 the median, 0.95 what one in twenty exceeds. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Two kinds of work turn by turn, so that whatever else the machine does falls on both; medians in ms. */
export const turnByTurn = async (
  times: number,
  { ours, against }: { ours: (turn: number) => Promise<unknown>; against: () => Promise<unknown> },
): Promise<{ oursMs: number; againstMs: number; ratio: number }> => {
  const both: { ours: number; against: number }[] = []
  for (let turn = 0; turn < times; turn++)
    both.push({ ours: await msOf(() => ours(turn)), against: await msOf(against) })
  const oursMs = median(both.map(one => one.ours))
  const againstMs = median(both.map(one => one.against))
  return { oursMs, againstMs, ratio: oursMs / againstMs }
}

/** So many pieces of work by so many hands at full speed; answers the ms of the whole and of each. */
export const byHands = async (
  pieces: number,
  hands: number,
  work: (piece: number) => Promise<unknown>,
): Promise<{ allMs: number; eachMs: readonly number[] }> => {
  const eachMs: number[] = []
  let next = 0
  const hand = async () => {
    while (next < pieces) {
      const piece = next++
      eachMs.push(await msOf(() => work(piece)))
    }
  }
  const allMs = await msOf(() => Promise.all(Array.from({ length: hands }, hand)))
  return { allMs, eachMs }
}

/** Work offered at a steady rate, however long it takes; each ms counts from the moment it was due, waiting included. */
export const atRate = async (
  { perSecond, seconds }: { perSecond: number; seconds: number },
  work: (piece: number) => Promise<unknown>,
): Promise<readonly number[]> => {
  const beganMs = performance.now()
  const offer = async (piece: number): Promise<number> => {
    const dueMs = beganMs + (piece * 1000) / perSecond
    await new Promise(resolve => setTimeout(resolve, dueMs - performance.now()))
    await work(piece)
    return performance.now() - dueMs
  }
  return Promise.all(Array.from({ length: perSecond * seconds }, (_, piece) => offer(piece)))
}

/** Database operations that a piece of work costs, by the cloud's own count. */
export const operationsOf = async (cloud: Cloud, work: () => Promise<unknown>): Promise<number> => {
  const read = async () => ((await cloud.get('/__stats')) as { operations: { total: number } }).operations.total
  const before = await read()
  await work()
  return (await read()) - before
}
