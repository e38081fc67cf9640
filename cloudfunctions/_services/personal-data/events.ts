import { SIGN_UP_STATUS_WORDS } from '../../../src/domain/events/words'
import { type HeldTicket, listMine } from '../../_data/sign-ups'
import { blankSignUps, cancelUpcoming, countNamedSignUps, countUpcoming } from '../../_data/sign-ups-of-person'
import type { Ctx } from '../../_kit/ctx'
import type { PersonalPart } from './part'
import { timeText } from './time-text'

const PAGE = 100
/** Sign-ups: exported one by one; an account that is deleted leaves numbers without a person. Unbinding leaves them to the membership. */
export const eventsPart: PersonalPart = {
  exportMine: async (ctx, { memberId }) => {
    const all = memberId === null ? [] : await allMine(ctx, memberId)
    if (all.length === 0) return []
    return [{ title: '活动报名', rows: all.map(one => [titleOf(one), wordsOf(one)] as const) }]
  },
  countMine: async (ctx, { memberId }, kind) => {
    if (memberId === null || kind === 'unbind') return {}
    const [upcoming, signUps] = await Promise.all([countUpcoming(ctx, memberId), countNamedSignUps(ctx, memberId)])
    return { upcoming, signUps }
  },
  eraseMine: async (ctx, { memberId }, kind) => {
    if (memberId === null || kind === 'unbind') return
    await cancelUpcoming(ctx, memberId)
    await blankSignUps(ctx, memberId)
  },
  kept: ({ memberId }, kind) => (memberId === null || kind === 'unbind' ? [] : ['signUps']),
}

const allMine = async (ctx: Ctx, memberId: string): Promise<readonly HeldTicket[]> => {
  const all: HeldTicket[] = []
  for (;;) {
    const last = all[all.length - 1]
    const after = last && { at: last.startsAtMs, id: last._id }
    const page = await listMine(ctx, memberId, { limit: PAGE, ...(after && { after }) })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

const titleOf = ({ session: [session], startsAtMs }: HeldTicket): string =>
  [session?.eventTitle, session?.title, timeText(startsAtMs)].filter(part => part).join(' · ')

const wordsOf = ({ status, places, used }: HeldTicket): string =>
  `${SIGN_UP_STATUS_WORDS[status]}，${places} 个名额，到场 ${used} 人次`
