import { useEffect, useState } from 'react'
import { watchOnline } from './watch-online'

/** Whether the phone says it has a network; true until it says otherwise. */
export const useOnline = (): boolean => {
  const [online, setOnline] = useState(true)
  useEffect(() => watchOnline(setOnline), [])
  return online
}
