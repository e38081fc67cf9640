import { members } from '../contract/members'
import { type Action, canSomewhere } from '../domain/can'
import { useCall } from './use-call'

/** What to draw for me: false until it is known, and the function decides each case anew. */
export const useMay = (action: Action): boolean => {
  const me = useCall(members.me, {})
  return me.state === 'ready' && canSomewhere(me.data.roles, action)
}
