import { readAnswers } from '../../../src/contract/door-policy'
import { SIGN_UP_STATUS_WORDS } from '../../../src/domain/events/words'
import { type HeldTicket, listMine } from '../../_data/sign-ups'
import {
  blankSignUps,
  cancelUpcoming,
  countNamedSignUps,
  countUpcoming,
  listSaid,
  type SaidSignUp,
} from '../../_data/sign-ups-of-person'
import type { Ctx } from '../../_kit/ctx'
import type { PersonalPart } from './part'
import { timeText } from './time-text'

const PAGE = 100
/** Sign-ups: exported one by one; an account that is deleted leaves numbers without a person. Unbinding leaves them to the membership. */
export const eventsPart: PersonalPart = {
  exportMine: async (ctx, { memberId }) => {
    const all = memberId === null ? [] : await allMine(ctx, memberId)
    if (all.length === 0) return []
    const said = memberId === null ? [] : (await listSaid(ctx, memberId)).flatMap(one => saidRows(ctx, one))
    return [
      { title: '活动报名', rows: all.map(one => [titleOf(one), wordsOf(one)] as const) },
      ...(said.length === 0 ? [] : [{ title: '报名和入场时的回答、缺席说明', rows: said }]),
    ]
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

/** What was answered and explained around one sign-up, by the session's day. */
const saidRows = (ctx: Ctx, one: SaidSignUp): (readonly [string, string])[] => {
  const answersAt = (sealed: string | null | undefined, part: string) =>
    sealed ? readAnswers(ctx.crypto.open(sealed, `sign_ups/${one._id}/${part}`)) : []
  const answers = [...answersAt(one.answersSealed, 'signUpAnswers'), ...answersAt(one.doorAnswersSealed, 'answers')]
  const excuse = one.excuse && ctx.crypto.open(one.excuse.textSealed, `sign_ups/${one._id}/excuse`)
  const pickedUp = one.entries.flatMap(({ proxySealed, undoneAtMs }) =>
    proxySealed && undoneAtMs === undefined ? [`${ctx.crypto.open(proxySealed, `sign_ups/${one._id}/proxy`)}代领`] : [],
  )
  const words = [...answers.map(({ values }) => values.join('、')), ...(excuse ? [excuse] : []), ...pickedUp]
  return words.filter(word => word !== '').map(word => [timeText(one.startsAtMs), word] as const)
}

const titleOf = ({ session: [session], startsAtMs }: HeldTicket): string =>
  [session?.eventTitle, session?.title, timeText(startsAtMs)].filter(part => part).join(' · ')

const wordsOf = ({ status, places, used }: HeldTicket): string =>
  `${SIGN_UP_STATUS_WORDS[status]}，${places} 个名额，到场 ${used} 人次`
