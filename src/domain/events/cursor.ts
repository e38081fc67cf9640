/** Where a sorted list goes on: the last row's number and its id as tie-breaker. */
export interface Position {
  readonly at: number
  readonly id: string
}

/** A position as the opaque text that the client hands back. */
export const encodeCursor = ({ at, id }: Position): string => `${at.toString(36)}.${id}`

/** Reads a cursor; null where it is none of ours, 'start' where there is none. */
export const decodeCursor = (cursor: string | undefined): Position | 'start' | null => {
  if (cursor === undefined) return 'start'
  const [, digits = '', id = ''] = /^([0-9a-z]{1,10})\.([0-9A-Za-z_-]{1,64})$/.exec(cursor) ?? []
  return id === '' ? null : { at: Number.parseInt(digits, 36), id }
}
