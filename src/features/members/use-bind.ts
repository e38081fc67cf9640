import type { Input } from '../../contract/define'
import { events } from '../../contract/events'
import { members } from '../../contract/members'
import { useCommand } from '../../platform/use-command'

/** What a new binding changes: who I am, and what I may sign up for. */
const RENEWS = [members.me, events.get, events.home, events.mine, events.list]

/** One try to bind; the function counts five a day. */
export const useBind = () => {
  const { run, ...command } = useCommand(members.bind, { renews: RENEWS })
  const bind = (input: Input<typeof members.bind>): void => {
    run(input).catch(() => undefined)
  }
  return { ...command, bind }
}
