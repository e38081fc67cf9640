import { useState } from 'react'
import type { Input } from '../../contract/define'
import { events } from '../../contract/events'
import { members } from '../../contract/members'
import { useCommand } from '../../platform/use-command'
import { type BindDraft, bindDraft, EMPTY_DRAFT } from './bind-draft'

/** What a new binding changes: who I am, and what I may sign up for. */
const RENEWS = [members.me, events.get, events.home, events.mine, events.list]

/** The form of a binding, which survives back and a refusal, and one try at a time; the function counts five a day. */
export const useBind = () => {
  const { run, clear, busy, refused } = useCommand(members.bind, { renews: RENEWS })
  const [draft, setDraft] = useState(() => bindDraft.read() ?? EMPTY_DRAFT)
  const change = (part: Partial<BindDraft>): void => {
    const next = { ...draft, ...part }
    clear()
    setDraft(next)
    bindDraft.write(next)
  }
  const bind = async (input: Input<typeof members.bind>): Promise<void> => {
    const reply = await run(input)
    if (reply.ok) bindDraft.remove()
  }
  return { draft, change, bind, busy, refused }
}
