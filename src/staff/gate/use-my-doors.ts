import { useEffect } from 'react'
import { checkin } from '../../contract/checkin'
import { serverNowMs } from '../../platform/clock'
import { type CallState, useCall } from '../../platform/use-call'
import { keptDoors, type MyDoor } from './serving'

/** The doors I hold; without a network those that the phone remembers and that have not expired. */
export const useMyDoors = (): CallState<{ readonly items: readonly MyDoor[]; readonly isFresh: boolean }> => {
  const doors = useCall(checkin.doors, {})
  const fresh = doors.state === 'ready' ? doors.data.items : null
  useEffect(() => {
    if (fresh) keptDoors.write(fresh)
  }, [fresh])
  if (doors.state === 'ready') return { ...doors, data: { items: doors.data.items, isFresh: true } }
  if (doors.state !== 'refused' || doors.code !== 'OFFLINE') return doors
  const kept = (keptDoors.read() ?? []).filter(door => door.grantExpiresAtMs > serverNowMs())
  if (kept.length === 0) return doors
  return { state: 'ready', data: { items: kept, isFresh: false }, reload: doors.reload, refreshing: false }
}
