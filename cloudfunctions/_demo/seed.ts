import { frontDoor } from './front-door'
import { DEMO_DUTIES } from './people'
import { seedAid } from './seed-aid'
import { seedCalendar } from './seed-calendar'
import { seedPlaces } from './seed-checkin'
import { seedEvents } from './seed-events'
import { seedFigures } from './seed-figures'
import { seedLive, seedPast } from './seed-live'
import { seedMatchmaking } from './seed-matchmaking'
import { seedPeople } from './seed-people'
import { seedPrivacy } from './seed-privacy'
import { seedQa } from './seed-qa'

export interface SeedOptions {
  /** Address of the local cloud. */
  readonly url: string
  readonly log: (line: string) => void
}

/** Whom the demo can be tried as: openid and what the person is. */
export const cast: readonly (readonly [openid: string, duty: string])[] = [
  ['oDemoMember001 … oDemoMember300', '会员'],
  ...DEMO_DUTIES.map(({ openid, duty }) => [openid, duty] as const),
  ['oDemoGuest', '游客（未绑定会籍）'],
]

/** Makes the demo world through the functions' own front door; in a world that stands it only tops up the next 14 days. */
export const seedDemo = async ({ url, log }: SeedOptions): Promise<void> => {
  const beganMs = Date.now()
  const door = frontDoor(url)
  const unionIds = await seedPeople(door)
  await seedCalendar(door)
  await seedPast(door, unionIds)
  await seedLive(door, unionIds)
  await seedEvents(door, unionIds)
  await seedPlaces(door, unionIds)
  await seedFigures(door)
  await seedQa(door)
  await seedPrivacy(door)
  await seedAid(door)
  await seedMatchmaking(door)
  log(`demo world ready in ${((Date.now() - beganMs) / 1000).toFixed(1)} s`)
}

/** What the local cloud awaits before it calls itself ready. */
export const prepare = (url: string): Promise<void> =>
  seedDemo({ url, log: line => void process.stderr.write(`${line}\n`) })
