import { checkin } from '../../contract/checkin'
import { members } from '../../contract/members'
import { open } from '../../platform/navigation'
import type { Refused } from '../../platform/refused'
import { useCommand } from '../../platform/use-command'

/** A guard of one's own lasts for a day; the door itself opens and closes by the session's hours. */
const OWN_HOURS = 24

export interface GuardDoor {
  readonly guard: () => Promise<void>
  readonly busy: boolean
  readonly refused: Refused | null
}

/** 我来守门: an invitation for one, taken up at once, and on to the gate. Joining a door that one holds changes nothing. */
export const useGuardDoor = (sessionId: string): GuardDoor => {
  const invite = useCommand(checkin.invite)
  const join = useCommand(checkin.join, { renews: [checkin.doors, checkin.helpers, checkin.counts, members.me] })
  const guard = async () => {
    const invited = await invite.run({ sessionId, hours: OWN_HOURS, uses: 1 })
    if (!invited.ok) return
    const joined = await join.run({ inviteCode: invited.data.inviteCode })
    if (joined.ok) open('staff/gate/pages/scan/index', { sessionId })
  }
  return { guard, busy: invite.busy || join.busy, refused: invite.refused ?? join.refused }
}
