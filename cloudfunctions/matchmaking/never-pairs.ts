import { pairKey } from '../../src/domain/matchmaking/seating'
import { listAvoid, listBlocks } from '../_data/meeting-private'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'

/** Pairs of badges that are never seated and never become a pair: blocked, on either's private list, or of one company. 2 reads. */
export const neverPairs = async (
  ctx: Ctx,
  meeting: Pick<MeetingRecord, 'sameCompany'>,
  people: readonly ApplicationRecord[],
): Promise<Set<string>> => {
  const memberIds = people.map(one => one.memberId)
  const [blocks, lists] = await Promise.all([listBlocks(ctx, memberIds), listAvoid(ctx, memberIds)])
  const badges = new Map(people.map(one => [one.memberId, one.badge ?? 0]))
  const never = new Set(blocks.map(({ first, second }) => pairKey(badges.get(first) ?? 0, badges.get(second) ?? 0)))
  for (const a of people)
    for (const b of people) {
      if (a._id === b._id || a.badge === null || b.badge === null) continue
      const colleagues = !meeting.sameCompany && a.companyName !== '' && a.companyName === b.companyName
      const avoided = lists.get(a.memberId)?.blinds.some(blind => b.blinds.includes(blind)) === true
      if (colleagues || avoided) never.add(pairKey(a.badge, b.badge))
    }
  return never
}
