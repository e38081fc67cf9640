import { type CalendarEntry, icsOf } from '../domain/ics'
import { serverNowMs } from './clock'

/** Downloads the entries as one calendar file, which any calendar reads. */
export const addToCalendar = async (entries: readonly CalendarEntry[]): Promise<number> => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([icsOf(entries, serverNowMs())], { type: 'text/calendar' }))
  link.download = '日程.ics'
  link.click()
  URL.revokeObjectURL(link.href)
  return entries.length
}
