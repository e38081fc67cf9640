import type { checkin } from '../../contract/checkin'
import type { Output } from '../../contract/define'
import { defineStored } from '../../platform/storage'

/** One session at whose door I may scan. */
export type MyDoor = Output<typeof checkin.doors>['items'][number]

/** What this phone serves: sessions and the entrance it stands at. */
export interface Serving {
  readonly lists: readonly string[]
  readonly doorId: string
}

/** The contract takes ten lists at a door. */
export const MOST_LISTS = 10

/** The entrance chosen last, so that a helper who comes back after a call stands where they stood. */
export const lastDoor = defineStored<string>('gate-door', value => (typeof value === 'string' ? value : null))

/** The doors as they were last known, so that a gate opens without a network; they hold no person's data. */
export const keptDoors = defineStored<MyDoor[]>('gate-doors', value =>
  Array.isArray(value) ? value.filter(isDoor) : null,
)

const isDoor = (value: unknown): value is MyDoor =>
  typeof value === 'object' && value !== null && 'sessionId' in value && 'doorPolicy' in value && 'doors' in value

/** Every entrance of these sessions once, in their order. */
export const entrancesOf = (doors: readonly MyDoor[]): readonly { doorId: string; name: string }[] => {
  const seen = new Set<string>()
  return doors
    .flatMap(door => door.doors)
    .filter(({ doorId }) => {
      if (seen.has(doorId)) return false
      seen.add(doorId)
      return true
    })
}

/** The wanted sessions that I may really serve, with the wanted, the last or the first entrance; null where none is left. */
export const servingOf = (
  doors: readonly MyDoor[],
  wanted: { readonly lists: readonly string[]; readonly doorId: string | undefined },
): Serving | null => {
  const served = doors.filter(door => wanted.lists.includes(door.sessionId)).slice(0, MOST_LISTS)
  const entrances = entrancesOf(served)
  const [first] = entrances
  if (!first) return null
  const known = (doorId: string | null | undefined) => entrances.find(entrance => entrance.doorId === doorId)
  const doorId = (known(wanted.doorId) ?? known(lastDoor.read()) ?? first).doorId
  return { lists: served.map(door => door.sessionId), doorId }
}
