import type { Input } from '../../contract/define'
import { events } from '../../contract/events'
import { members } from '../../contract/members'
import { useCommand } from '../../platform/use-command'
import { useDraft } from '../../platform/use-draft'
import { BIND_DRAFT, type BindDraft, EMPTY_DRAFT } from './bind-draft'

/** What a new binding changes: who I am, and what I may sign up for. */
const RENEWS = [members.me, events.get, events.home, events.mine, events.list]

/** The form of a binding, which survives back, a kill and a refusal, and one try at a time; the function counts five a day. */
export const useBind = () => {
  const { run, clear, busy, refused } = useCommand(members.bind, { renews: RENEWS })
  const { value: draft, change: keep, drop, ...saving } = useDraft<BindDraft>(BIND_DRAFT, () => EMPTY_DRAFT)
  const change = (part: Partial<BindDraft>): void => {
    clear()
    keep({ ...draft, ...part })
  }
  const bind = async (input: Input<typeof members.bind>): Promise<void> => {
    const reply = await run(input)
    if (reply.ok) drop()
  }
  return { draft, change, bind, busy, refused, saving }
}
