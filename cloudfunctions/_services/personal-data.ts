import type { Erased, ExitKind, Kept } from '../../src/domain/account/exit'
import type { Ctx } from '../_kit/ctx'
import { accessPart } from './personal-data/access'
import { accountPart } from './personal-data/account'
import { aidPart } from './personal-data/aid'
import { checkinPart } from './personal-data/checkin'
import { contentPart } from './personal-data/content'
import { eventsPart } from './personal-data/events'
import { matchmakingPart } from './personal-data/matchmaking'
import { membersPart } from './personal-data/members'
import type { Section, Who } from './personal-data/part'
import { qaPart } from './personal-data/qa'

/** Every domain that holds something of a person. Members first: from then on nothing new can be begun; the account last. */
const PARTS = [
  membersPart,
  checkinPart,
  eventsPart,
  aidPart,
  qaPart,
  accessPart,
  matchmakingPart,
  contentPart,
  accountPart,
] as const

/** All that we hold of a person, for themselves. A few reads for each domain. */
export const exportAll = async (ctx: Ctx, who: Who): Promise<readonly Section[]> =>
  (await Promise.all(PARTS.map(part => part.exportMine(ctx, who)))).flat()

/** What an exit would remove, without zeros, in the order of the domains. */
export const countAll = async (ctx: Ctx, who: Who, kind: ExitKind): Promise<Partial<Record<Erased, number>>> => {
  const counts = await Promise.all(PARTS.map(part => part.countMine(ctx, who, kind)))
  return Object.fromEntries(counts.flatMap(one => Object.entries(one).filter(([, count]) => (count ?? 0) > 0)))
}

/** Removes it, domain by domain; again it goes on. */
export const eraseAll = async (ctx: Ctx, who: Who, kind: ExitKind): Promise<void> => {
  for (const part of PARTS) await part.eraseMine(ctx, who, kind)
}

/** What stays after it. No round trip. */
export const keptOf = (who: Who, kind: ExitKind): readonly Kept[] => [
  ...new Set(PARTS.flatMap(part => part.kept(who, kind))),
]
