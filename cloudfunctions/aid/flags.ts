import type { Flag } from '../../src/domain/aid/case'
import type { ReadContent } from '../../src/domain/aid/content'
import { type AidCaseRecord, listSame } from '../_data/aid-cases'
import { aidCardBlind, aidIdBlind } from '../_data/person-blinds'
import type { Ctx } from '../_kit/ctx'

/** Blind indexes of everyone's ID number and of the account: equal ones are found, nothing else is learned. */
export const personBlinds = (ctx: Ctx, { idNumbers, content }: ReadContent) => ({
  ids: idNumbers.map(idNumber => aidIdBlind(ctx.crypto, idNumber)),
  card: content.bank.card === '' ? null : aidCardBlind(ctx.crypto, content.bank.card),
  /** What to look for: also under the former key while keys are rotated. */
  lookIds: idNumbers.flatMap(idNumber => ctx.crypto.blinds('aid-id', idNumber)),
  lookCards: content.bank.card === '' ? [] : ctx.crypto.blinds('aid-card', content.bank.card),
})

const OVER = ['draft', 'withdrawn', 'expired', 'rejected', 'upheld']

/** Cases of other households with the same people or account that are open or were paid. 2 reads side by side. */
export const flagsOf = async (
  ctx: Ctx,
  one: Pick<AidCaseRecord, '_id' | 'householdId' | 'programmeId' | 'period'>,
  blinds: ReturnType<typeof personBlinds>,
): Promise<readonly Flag[]> => {
  const { byId, byCard } = await listSame(ctx, { idBlinds: blinds.lookIds, cardBlinds: blinds.lookCards })
  const others = (found: readonly AidCaseRecord[]) =>
    found.filter(other => other.householdId !== one.householdId && !OVER.includes(other.state))
  const flag = (kind: Flag['kind'], other: AidCaseRecord): Flag => ({
    flagId: ctx.crypto.id('aid-flag', `${one._id}:${kind}:${other._id}`),
    kind,
    otherCaseId: other._id,
    resolvedBy: null,
  })
  const samePeople = others(byId).filter(other => other.programmeId === one.programmeId && other.period === one.period)
  return [
    ...samePeople.map(other => flag('SAME_PERSON', other)),
    ...others(byCard)
      .filter(other => samePeople.every(({ _id }) => _id !== other._id))
      .map(other => flag('SAME_ACCOUNT', other)),
  ]
}
