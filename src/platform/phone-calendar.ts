import Taro from '@tarojs/taro'
import { type CalendarEntry, REMIND_MINUTES } from '../domain/calendar-entry'

/** Writes an entry into the phone's calendar, inside a tap; WeChat asks the person first. Whether it stands there. */
export const addToCalendar = async (entry: CalendarEntry): Promise<boolean> => {
  const { title, place, startsAtMs, endsAtMs, remindMinutes = REMIND_MINUTES } = entry
  try {
    await Taro.addPhoneCalendar({
      title,
      location: place,
      startTime: Math.floor(startsAtMs / 1000),
      endTime: String(Math.floor(endsAtMs / 1000)),
      alarm: true,
      alarmOffset: remindMinutes * 60,
    })
    return true
  } catch {
    return false
  }
}

/** The same for several, one after the other; ends at the first no and answers how many stand there. */
export const addAllToCalendar = async (entries: readonly CalendarEntry[]): Promise<number> => {
  let added = 0
  for (const entry of entries) {
    if (!(await addToCalendar(entry))) return added
    added += 1
  }
  return added
}
