import { members } from '../../contract/members'
import { useCall } from '../../platform/use-call'

/** Whether I am a member: false is known for certain, so that nobody fills in a form that will be refused. */
export const useBound = (): boolean => {
  const me = useCall(members.me, {})
  return me.state !== 'ready' || me.data.binding === 'active'
}
