import { useEffect, useState } from 'react'
import { events } from '../../contract/events'
import { ask } from '../../platform/use-call'
import type { MyDoor, Serving } from './serving'

/** Whether one of the served sessions gives several places to one sign-up; yes until it is known: a family is better asked. */
export const useAsksPlaces = (doors: readonly MyDoor[], serving: Serving | null): boolean => {
  const [single, setSingle] = useState('')
  const lists = serving?.lists ?? []
  const key = lists.join(' ')
  const eventIds = [...new Set(doors.filter(door => lists.includes(door.sessionId)).map(door => door.eventId))].join(
    ' ',
  )
  useEffect(() => {
    let over = false
    const served = key.split(' ')
    Promise.all(eventIds.split(' ').map(eventId => ask(events.get, { eventId }))).then(
      found => {
        const sessions = found.flatMap(event => event.sessions).filter(({ sessionId }) => served.includes(sessionId))
        if (!over && sessions.length > 0 && sessions.every(({ maxPlaces }) => maxPlaces === 1)) setSingle(key)
      },
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [key, eventIds])
  return key === '' || single !== key
}
