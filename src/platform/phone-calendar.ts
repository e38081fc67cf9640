import Taro from '@tarojs/taro'
import type { CalendarEntry } from '../domain/calendar-entry'

/** An hour, in seconds. */
const REMIND_S = 3600

/** Writes an entry into the phone's calendar, inside a tap; WeChat asks the person first. Whether it stands there. */
export const addToCalendar = async ({ title, place, startsAtMs, endsAtMs }: CalendarEntry): Promise<boolean> => {
  try {
    await Taro.addPhoneCalendar({
      title,
      location: place,
      startTime: Math.floor(startsAtMs / 1000),
      endTime: String(Math.floor(endsAtMs / 1000)),
      alarm: true,
      alarmOffset: REMIND_S,
    })
    return true
  } catch {
    return false
  }
}
