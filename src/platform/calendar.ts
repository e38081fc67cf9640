import Taro from '@tarojs/taro'
import type { CalendarEntry } from '../domain/ics'

const REMIND_S = 600

/** Writes entries into the phone's calendar, with a reminder ten minutes before; answers how many it took. WeChat asks the person once, inside a tap. */
export const addToCalendar = async (entries: readonly CalendarEntry[]): Promise<number> => {
  let added = 0
  for (const { title, startsAtMs, endsAtMs, place, note } of entries) {
    try {
      await Taro.addPhoneCalendar({
        title,
        startTime: Math.floor(startsAtMs / 1000),
        endTime: String(Math.floor(endsAtMs / 1000)),
        location: place,
        description: note,
        alarm: true,
        alarmOffset: REMIND_S,
      })
      added += 1
    } catch {
      // refused once, WeChat does not ask again for the others
      return added
    }
  }
  return added
}
