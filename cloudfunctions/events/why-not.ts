import { eligibilityRefusal } from '../../src/domain/events/eligibility'
import type { EventRecord, MemberCard } from '../_data/records'
import { listByIds } from '../_data/sign-ups'
import type { Ctx } from '../_kit/ctx'
import { readHistory } from './history'

const NOTHING = { untilMs: null, most: 0, days: 0, missed: [] }

/** The first rule of the event that refuses this person whatever the form says, with what would mend it. No read where no rule looks at the past; see `readHistory`, and one more for absences. */
export const whyNotOf = async (ctx: Ctx, event: EventRecord, card: MemberCard | null) => {
  if (!card) return { ...NOTHING, reason: 'NOT_BOUND' as const }
  const { onlyUnionIds, rules = [], brand } = event
  const nowMs = ctx.clock()
  const history = await readHistory(ctx, card.memberId, rules)
  const asked = { onlyUnionIds, rules, brand, unionPath: card.unionPath, history, form: null, nowMs }
  const refusal = eligibilityRefusal(asked)
  switch (refusal?.reason) {
    case 'OTHER_UNION':
      return { ...NOTHING, reason: refusal.reason }
    case 'BRAND_LIMIT':
      return { ...NOTHING, ...refusal }
    case 'COOL_DOWN': {
      const { reason, untilMs, signUpIds } = refusal
      const said = new Map((await listByIds(ctx, signUpIds)).map(one => [one._id, one.excuse?.state ?? null]))
      const missed = (history ?? [])
        .filter(line => signUpIds.includes(line.signUpId))
        .map(({ signUpId, title, startsAtMs }) => ({ signUpId, title, startsAtMs, excuse: said.get(signUpId) ?? null }))
      return { ...NOTHING, reason, untilMs, missed }
    }
    default:
      return null
  }
}
