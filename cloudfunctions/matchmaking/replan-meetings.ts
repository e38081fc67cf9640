import type { matchmaking } from '../../src/contract/matchmaking'
import { planBusiness } from '../../src/domain/matchmaking/business'
import { pairOf } from '../../src/domain/matchmaking/standing'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import {
  type BusinessMeetingRecord,
  businessMeetingIdOf,
  businessMeetingsIn,
  type CompanyRecord,
  insertBusinessMeetings,
} from '../_data/business-meetings'
import { MEETINGS } from '../_data/meetings'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { deliver, embedTold } from '../_services/outbox'
import { about } from './answers'
import { loadSchedule } from './business-schedule'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'
import { allWishes, plannerCards } from './my-company'
import { namedUnplaced } from './slots'

/** A re-plan's number holds chance, so that the rows of two at once never lie under one number; only one of them is turned to. */
const PLANS = 2 ** 32

/**
 * Plans what is left of the day anew, moving as little as it can. The new rows are written first, then the session turns
 * to them together with the company's slots and the news of it; outcomes are kept by pair and stay. 5 reads, one write a hundred meetings,
 * 1 transaction.
 */
export const replanMeetings: Handler<typeof matchmaking.replanMeetings> = async (ctx, input) => {
  const { sessionId, fromSlot, company, publish } = input
  const found = await loadRun(ctx, sessionId)
  if (found?.meeting.kind !== 'business') return refuse('NOT_FOUND')
  const { person, meeting } = found
  const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'plan' })
  if (!to || meeting.plan === 0) return refuse('WRONG_STATE', { state: meeting.now })
  if (input.plan !== meeting.plan) return refuse('PLAN_CHANGED')
  const { companies, names, meetings } = await loadSchedule(ctx, meeting)
  if (fromSlot >= meeting.rounds) return refuse('SLOT_TAKEN')
  if (company && !names.has(company.companyId)) return refuse('NOT_FOUND')
  const slots = company ? [...new Set(company.slots)].filter(slot => slot < meeting.rounds).sort((a, b) => a - b) : []
  const now = companies.map(one => (one._id === company?.companyId ? { ...one, slots } : one))
  const standing = meetings.filter(one => !one.cancelled)
  const off = meetings.filter(one => one.cancelled)
  const never = new Set(off.map(one => pairOf(one.a, one.b)))
  const begunMs = ctx.clock()
  const made = planBusiness({
    companies: plannerCards(now),
    wishes: allWishes(ctx, companies).filter(one => !never.has(pairOf(one.from, one.to))),
    slots: meeting.rounds,
    tables: meeting.tables,
    seed: sessionId,
    standing,
    fromSlot,
  })
  const planMs = ctx.clock() - begunMs
  const before = new Map(standing.map(one => [pairOf(one.a, one.b), `${one.slot}/${one.table}`]))
  const after = new Map(made.meetings.map(one => [pairOf(one.a, one.b), `${one.slot}/${one.table}`]))
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key) !== after.get(key))
  const plan = nextPlan(ctx, meeting.plan)
  if (publish) {
    await insertBusinessMeetings(ctx, recordsOf(ctx, { sessionId, plan, meetings: made.meetings, off }))
    const news = { kind: 'matchmaking.replanned', key: `${sessionId}:${plan}`, params: about(meeting) } as const
    const told = accountsOf(companies, changed).map(toAccountId => ({ ...news, toAccountId }))
    const isMoved = await moveMeeting(ctx, {
      seen: meeting,
      to,
      what: 'meeting.replanned',
      byAccountId: person.accountId,
      refs: { fromSlot, changed: changed.length },
      change: { plan, ...embedTold(ctx, told) },
      also: async tx => {
        if (company) await businessMeetingsIn(tx).updateCompany(company.companyId, { slots })
      },
    })
    if (!isMoved) return refuse('PLAN_CHANGED')
    await deliver(ctx, { collection: MEETINGS, id: sessionId })
  }
  const isDropped = ({ a, b }: { a: string; b: string }) => before.has(pairOf(a, b)) && !after.has(pairOf(a, b))
  return {
    plan: publish ? plan : meeting.plan,
    moved: changed.filter(key => before.has(key) && after.has(key)).length,
    added: changed.filter(key => !before.has(key)).length,
    dropped: namedUnplaced(made.unplaced.filter(isDropped), names),
    planMs,
  }
}

const nextPlan = (ctx: Ctx, plan: number): number =>
  (Math.floor(plan / PLANS) + 1) * PLANS + ctx.crypto.randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 0)

const recordsOf = (
  ctx: Ctx,
  at: {
    readonly sessionId: string
    readonly plan: number
    readonly meetings: readonly Pick<BusinessMeetingRecord, 'slot' | 'table' | 'a' | 'b' | 'mutual'>[]
    readonly off: readonly BusinessMeetingRecord[]
  },
): readonly BusinessMeetingRecord[] => {
  const { sessionId, plan } = at
  const idOf = ({ a, b }: { a: string; b: string }) => businessMeetingIdOf(ctx, { sessionId, plan, a, b })
  return [
    ...at.meetings.map(one => ({ ...one, _id: idOf(one), sessionId, plan, cancelled: false })),
    ...at.off.map(one => ({ ...one, _id: idOf(one), plan })),
  ]
}

/** Whoever of the companies of these pairs saved a card or wishes. */
const accountsOf = (companies: readonly CompanyRecord[], pairs: readonly string[]): readonly string[] => {
  const changed = new Set(pairs.flatMap(key => key.split(' ')))
  return [...new Set(companies.filter(one => changed.has(one._id)).flatMap(one => one.accountIds))]
}
