import type { Output } from '../../contract/define'
import { matchmaking } from '../../contract/matchmaking'
import { useCall } from '../../platform/use-call'
import { useCommand } from '../../platform/use-command'

export type SessionDetail = Output<typeof matchmaking.get>

/** What an act of mine changes. */
export const MINE = [matchmaking.get, matchmaking.list, matchmaking.mine]

export const useSession = (sessionId: string) =>
  useCall(matchmaking.get, { sessionId }, { enabled: sessionId !== '', freshMs: 5_000 })

/** Confirming, declining and withdrawing of one session. */
export const useStanding = (sessionId: string) => {
  const confirm = useCommand(matchmaking.confirm, { renews: MINE })
  const withdraw = useCommand(matchmaking.withdraw, { renews: MINE })
  return {
    answer: (yes: boolean) => confirm.run({ sessionId, yes }),
    withdraw: () => withdraw.run({ sessionId }),
    busy: confirm.busy || withdraw.busy,
    refused: confirm.refused ?? withdraw.refused,
  }
}
