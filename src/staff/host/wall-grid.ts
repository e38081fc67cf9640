/** A table is a little wider than tall, and the wall is 16:9. */
const WIDE = 1.5

/** How many columns and rows of tables fill a wall, and the most lines of a table: its number and whoever sits there. Pure. */
export const wallGrid = (people: readonly number[]): { columns: number; rows: number; lines: number } => {
  const columns = Math.max(1, Math.ceil(Math.sqrt(people.length * WIDE)))
  return { columns, rows: Math.max(1, Math.ceil(people.length / columns)), lines: 1 + Math.max(1, ...people) }
}
