import { type CalendarEntry, icsOf } from '../domain/calendar-entry'
import { serverNowMs } from './clock'

/** Downloads the entry as a calendar file, which phones and computers open with their own calendar. */
export const addToCalendar = async (entry: CalendarEntry): Promise<boolean> => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([icsOf(entry, serverNowMs())], { type: 'text/calendar' }))
  link.download = `${entry.title}.ics`
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
