import { type CalendarEntry, icsOf } from '../domain/calendar-entry'
import { serverNowMs } from './clock'

/** Downloads the entry as a calendar file, which phones and computers open with their own calendar. */
export const addToCalendar = async (entry: CalendarEntry): Promise<boolean> => (await addAllToCalendar([entry])) === 1

/** The same for several, in one file; how many stand in it. */
export const addAllToCalendar = async (entries: readonly CalendarEntry[]): Promise<number> => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([icsOf(entries, serverNowMs())], { type: 'text/calendar' }))
  link.download = `${entries[0]?.title ?? ''}.ics`
  link.click()
  URL.revokeObjectURL(link.href)
  return entries.length
}
