import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { open } from '../../platform/navigation'

/** Words of people stand in no address: they wait here until the editor takes them. */
const KEY = ['answers', 'begun']

/** Opens the editor with a title that somebody asked. */
export const useBegin = (): ((title: string) => void) => {
  const client = useQueryClient()
  return title => {
    client.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY })
    client.setQueryData<string>(KEY, title)
    open('staff/answers/pages/entry/index', {})
  }
}

/** What a new answer begins with, once. */
export const useBegun = (): string => {
  const client = useQueryClient()
  const [title] = useState(() => client.getQueryData<string>(KEY) ?? '')
  useEffect(() => () => client.removeQueries({ queryKey: KEY }), [client])
  return title
}
