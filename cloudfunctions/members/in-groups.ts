/** Does work on many items, `size` side by side: the SDK keeps its sockets, the database its pace. */
export const inGroups = async <T>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  for (let from = 0; from < items.length; from += size) await Promise.all(items.slice(from, from + size).map(work))
}
