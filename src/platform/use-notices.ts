import { useState } from 'react'
import { account } from '../contract/account'
import { members } from '../contract/members'
import type { TemplateSlot } from '../domain/messages/words'
import { call } from './call'
import { newRequestId } from './request-id'
import { askToNotify, canAskToNotify } from './subscribe'
import { useCall } from './use-call'

export interface Notices {
  /** `none`: nothing to offer, or declined. */
  readonly state: 'none' | 'offered' | 'allowed'
  /** To be called inside a tap, right after something succeeded. */
  readonly ask: () => void
}

/**
 * Offers WeChat's subscribe messages of these kinds: one tap allows one message of each. What was allowed is counted on
 * the server; `members.me` names the templates, so that no build has to.
 */
export const useNotices = (slots: readonly TemplateSlot[]): Notices => {
  const me = useCall(members.me, {})
  const [answer, setAnswer] = useState<'none' | 'allowed' | null>(null)
  const templateIds = (me.state === 'ready' ? me.data.notices : [])
    .filter(notice => slots.includes(notice.slot))
    .map(notice => notice.templateId)
  const ask = () => {
    askToNotify(templateIds).then(
      accepted => {
        setAnswer(accepted.length > 0 ? 'allowed' : 'none')
        if (accepted.length > 0) call(account.addGrants, { templateIds: accepted, requestId: newRequestId() })
      },
      () => setAnswer('none'),
    )
  }
  return { state: answer ?? (templateIds.length > 0 && canAskToNotify() ? 'offered' : 'none'), ask }
}
