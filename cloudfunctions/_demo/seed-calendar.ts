import { office } from '../../src/contract/office'
import { daysOf } from '../../src/domain/calendar/year'
import { dayOf } from '../../src/domain/day'
import type { FrontDoor } from './front-door'

const KEEPER = 'oDemoKeeper'
const PUBLISHER = 'oDemoPublisher'
/** The farthest that a deadline of the demo reaches. */
const REACH_MS = 31 * 86_400_000

/** Holidays whose date no notice moves; the others a year's own notice names. */
const fixedDays = (year: number) =>
  daysOf(
    [
      ['元旦', `${year}-01-01`, `${year}-01-01`],
      ['劳动节', `${year}-05-01`, `${year}-05-02`],
      ['国庆节', `${year}-10-01`, `${year}-10-03`],
    ],
    [],
  )

/** A practice table for each year that the demo's deadlines reach and no notice names: without one no aid case moves. */
export const seedCalendar = async ({ accepted, nowMs }: FrontDoor): Promise<void> => {
  const now = await nowMs()
  const years = new Set([now, now + REACH_MS].map(atMs => Number(dayOf(atMs).slice(0, 4))))
  for (const year of years) {
    const { table, draft, version } = await accepted(KEEPER, office.calendar, { year })
    // a draft is somebody's own try of the editor
    if (table || draft) continue
    const practice = { year, version, source: '演示用的工作日历，以正式通知为准', days: [...fixedDays(year)] }
    const saved = await accepted(KEEPER, office.saveCalendarYear, practice)
    await accepted(PUBLISHER, office.publishCalendarYear, { year, version: saved.version })
  }
}
