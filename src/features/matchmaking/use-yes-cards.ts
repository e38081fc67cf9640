import { useState } from 'react'
import type { Output } from '../../contract/define'
import { matchmaking } from '../../contract/matchmaking'
import { useCommand } from '../../platform/use-command'

export type Evening = Output<typeof matchmaking.evening>

/** My yes cards as they stand: what the server last took counts, so that two quick taps never undo one another. */
export const useYesCards = (sessionId: string, evening: Evening) => {
  const [taken, setTaken] = useState<readonly number[] | null>(null)
  const [full, setFull] = useState(false)
  const command = useCommand(matchmaking.choose, { renews: [matchmaking.evening] })
  const chosen = taken ?? evening.met.filter(one => one.yes).map(one => one.badge)
  const put = async (badge: number, on: boolean) => {
    const badges = on ? [...chosen, badge] : chosen.filter(one => one !== badge)
    setFull(badges.length > evening.cap)
    if (badges.length > evening.cap) return
    const reply = await command.run({ sessionId, badges })
    if (reply.ok) setTaken(reply.data.badges)
  }
  return { chosen, full, put, busy: command.busy, refused: command.refused }
}
