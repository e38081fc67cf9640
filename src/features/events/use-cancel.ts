import { useState } from 'react'
import { events } from '../../contract/events'
import type { SignUpStatus } from '../../domain/events/words'
import { forgetTicket } from '../../platform/kept-tickets'
import { toast } from '../../platform/toast'
import { useCommand } from '../../platform/use-command'
import { errorText } from '../../ui/error-text'
import { MINE_TEXT } from './text'
import { WAITING_TEXT } from './waiting-text'

/** A sign-up to be given back: asked about first, then sent; the ticket leaves this phone with it. */
export const useCancel = <S extends { signUpId: string; status: SignUpStatus }>() => {
  const [asked, ask] = useState<S | null>(null)
  const command = useCommand(events.cancel, {
    renews: [events.mine, events.home, events.get, events.list, events.ticket],
  })
  const close = () => {
    ask(null)
    command.clear()
  }
  const confirm = async () => {
    if (asked === null) return
    const reply = await command.run({ signUpId: asked.signUpId })
    if (!reply.ok) return
    forgetTicket(asked.signUpId)
    close()
    toast(asked.status === 'confirmed' ? MINE_TEXT.cancelled : WAITING_TEXT.withdrawn)
  }
  const problem = command.refused && errorText(command.refused.fn, command.refused.code)
  return { asked, ask, close, confirm, busy: command.busy, problem }
}
