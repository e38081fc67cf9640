import { members } from '../../contract/members'
import { useCommand } from '../../platform/use-command'

/** Takes my waiting request back, so that I can fill it in anew. */
export const useWithdraw = () => useCommand(members.withdrawBinding, { renews: [members.me] })
