/** Below every weight that a caller may give: marks a pair that must not be. */
const NEVER = -1e9

/**
 * The assignment of greatest total weight between rows and columns, each used at most once (Hungarian method with
 * potentials, O(n²m)). `null` forbids a pair; as many pairs as possible are made, and among those the heaviest.
 * Weights lie between -10,000 and 10,000. Answers each row's column, -1 where it has none. Pure.
 */
export const assign = (weights: readonly (readonly (number | null)[])[]): readonly number[] => {
  const rows = weights.length
  const columns = Math.max(0, ...weights.map(row => row.length))
  if (rows === 0 || columns === 0) return weights.map(() => -1)
  if (rows > columns) {
    const turned = assign(Array.from({ length: columns }, (_, c) => weights.map(row => row[c] ?? null)))
    const answer = Array<number>(rows).fill(-1)
    for (const [column, row] of turned.entries()) if (row >= 0) answer[row] = column
    return answer
  }
  const cost = weights.map(row => Float64Array.from({ length: columns }, (_, c) => -(row[c] ?? NEVER)))
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const cameFrom = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    let at = 0
    do {
      used[at] = 1
      const from = rowOf[at] ?? 0
      const costs = cost[from - 1] ?? new Float64Array(columns)
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let c = 1; c <= columns; c++) {
        if (used[c]) continue
        const reduced = (costs[c - 1] ?? 0) - (rowPotential[from] ?? 0) - (columnPotential[c] ?? 0)
        if (reduced < (slack[c] ?? 0)) {
          slack[c] = reduced
          cameFrom[c] = at
        }
        if ((slack[c] ?? 0) < delta) {
          delta = slack[c] ?? 0
          next = c
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (used[c]) {
          const held = rowOf[c] ?? 0
          rowPotential[held] = (rowPotential[held] ?? 0) + delta
          columnPotential[c] = (columnPotential[c] ?? 0) - delta
        } else slack[c] = (slack[c] ?? 0) - delta
      }
      at = next
    } while (rowOf[at] !== 0)
    while (at !== 0) {
      const before = cameFrom[at] ?? 0
      rowOf[at] = rowOf[before] ?? 0
      at = before
    }
  }
  const answer = Array<number>(rows).fill(-1)
  for (let c = 1; c <= columns; c++) {
    const row = (rowOf[c] ?? 0) - 1
    if (row >= 0 && typeof weights[row]?.[c - 1] === 'number') answer[row] = c - 1
  }
  return answer
}
