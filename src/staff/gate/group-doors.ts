import { dayOf } from '../../domain/day'
import { doorPhase } from './door-phase'
import type { MyDoor } from './serving'
import { text } from './text'

interface DoorGroup {
  readonly title: string
  readonly doors: readonly MyDoor[]
}

/** What is at the door today first, then what comes, then what is over; each by its start, empty groups left out. */
export const groupDoors = (doors: readonly MyDoor[], nowMs: number): readonly DoorGroup[] => {
  const sorted = [...doors].sort((a, b) => a.startsAtMs - b.startsAtMs)
  const titleOf = (door: MyDoor): string => {
    const phase = doorPhase(door, nowMs)
    if (phase === 'after') return text.past
    return phase === 'open' || dayOf(door.startsAtMs) === dayOf(nowMs) ? text.today : text.later
  }
  return [text.today, text.later, text.past]
    .map(title => ({ title, doors: sorted.filter(door => titleOf(door) === title) }))
    .filter(group => group.doors.length > 0)
}
