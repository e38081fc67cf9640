const kept = new Map<string, { version: string; value: Promise<unknown> }>()

/**
 * The only per-instance cache: keeps what `load` answered under `name` until `version` changes.
 * It dies with the instance, so nothing may rely on it for truth; a failed load is forgotten.
 */
export const once = <T>(name: string, version: string, load: () => Promise<T>): Promise<T> => {
  const hit = kept.get(name)
  if (hit && hit.version === version) return hit.value as Promise<T>
  const value = load()
  kept.set(name, { version, value })
  value.catch(() => kept.delete(name))
  return value
}
