import { type ClockStep, dueSteps, isForgotten, nextDueAtMs } from '../../src/domain/matchmaking/clock'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { changeCompanies, listBusinessMeetings, listCompanies, removeOtherPlans } from '../_data/business-meetings'
import { changeApplications, listApplications, removeApplications } from '../_data/meeting-applications'
import { removePairs } from '../_data/meeting-pairs'
import type { MeetingRecord } from '../_data/meeting-records'
import { changeMeeting } from '../_data/meetings'
import { removeYesCards } from '../_data/yes-cards'
import type { Ctx } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { about } from './answers'
import { closeMeeting, countEvening } from './close'
import { moveMeeting } from './move-meeting'

/** Does what is due for one session and keeps a receipt of counts for each step; killed in between, the step is done again and counted then. */
export const runClock = async (ctx: Ctx, meeting: MeetingRecord): Promise<number> => {
  let standing = meeting
  const nowMs = ctx.clock()
  if (isForgotten(meeting, nowMs) && nextSessionState(meeting.state, { by: 'clock', command: 'endForgotten' })) {
    if (!(await closeMeeting(ctx, meeting, null))) return 0
    standing = { ...meeting, state: 'closed', closedAtMs: nowMs, version: meeting.version + 1 }
  }
  // a host's call that died left the rest to the clock: whoever came is asked, whoever did not pauses
  if (standing.state === 'closed') await countEvening(ctx, standing)
  const steps = dueSteps(standing, nowMs)
  if (steps.length === 0)
    await changeMeeting(ctx, meeting._id, { when: {}, change: { dueAtMs: nextDueAtMs(standing) } })
  for (const step of steps) {
    const many = await STEPS[step](ctx, standing)
    const receipt = { what: step, many, atMs: ctx.clock() }
    const receipts = [...standing.receipts, receipt]
    const dueAtMs = nextDueAtMs({ ...standing, receipts })
    const change = { receipts: { push: [receipt] }, dueAtMs }
    if (step === 'cards') {
      const forget = { badges: [], plans: { set: {} }, here: { set: {} }, help: [] }
      const isMoved = await moveMeeting(ctx, {
        seen: standing,
        to: 'purged',
        what: 'meeting.purged',
        byAccountId: null,
        change: { ...change, ...forget },
        refs: { many },
      })
      if (!isMoved) return 0
      standing = { ...standing, state: 'purged', version: standing.version + 1, receipts }
    } else {
      await changeMeeting(ctx, meeting._id, { when: {}, change })
      standing = { ...standing, receipts }
    }
  }
  return standing.receipts.length - meeting.receipts.length
}

const askAgain =
  (when: 'threeDays' | 'threeWeeks' | 'threeMonths') =>
  async (ctx: Ctx, meeting: MeetingRecord): Promise<number> => {
    if (meeting.kind === 'business') return when === 'threeMonths' ? 0 : askCompanies(ctx, meeting, when)
    const came = (await listApplications(ctx, meeting._id)).filter(
      one => one.badge !== null && (one.state === 'done' || one.state === 'purged'),
    )
    return tellMany(
      ctx,
      came.map(one => ({
        kind: 'matchmaking.followUp' as const,
        toAccountId: one.accountId,
        key: `${meeting._id}:${when}`,
        params: about(meeting),
      })),
    )
  }

/** Companies that had meetings are asked what came of them. */
const askCompanies = async (ctx: Ctx, meeting: MeetingRecord, when: string): Promise<number> => {
  const [companies, meetings] = await Promise.all([
    listCompanies(ctx, meeting._id),
    meeting.plan > 0 ? listBusinessMeetings(ctx, meeting._id, meeting.plan) : [],
  ])
  const met = new Set(meetings.filter(one => !one.cancelled).flatMap(({ a, b }) => [a, b]))
  return tellMany(
    ctx,
    [...new Set(companies.filter(one => met.has(one._id)).flatMap(one => one.accountIds))].map(toAccountId => ({
      kind: 'matchmaking.outcome' as const,
      toAccountId,
      key: `${meeting._id}:${when}`,
      params: about(meeting),
    })),
  )
}

const STEPS: Readonly<Record<ClockStep, (ctx: Ctx, meeting: MeetingRecord) => Promise<number>>> = {
  yesCards: (ctx, { _id }) => removeYesCards(ctx, _id),
  threeDays: askAgain('threeDays'),
  threeWeeks: askAgain('threeWeeks'),
  threeMonths: askAgain('threeMonths'),
  cards: async (ctx, { _id, kind, plan }) => {
    const forget = {
      cardSealed: null,
      heldId: null,
      blinds: [],
      companyName: '',
      nameMasked: '',
      buddyCode: '',
      vouch: null,
    }
    await changeApplications(ctx, { sessionId: _id, state: { neq: 'done' } }, { badge: null })
    const cards = await changeApplications(ctx, { sessionId: _id }, { ...forget, state: 'purged' })
    const companies = await changeCompanies(ctx, _id, { wishesSealed: null, accountIds: [] })
    await removePairs(ctx, _id)
    await removeYesCards(ctx, _id)
    if (kind === 'business') await removeOtherPlans(ctx, _id, plan)
    // how many pairs there were is no part of the receipt: below five it would tell what the host's page keeps back
    return cards + companies
  },
  shells: (ctx, { _id }) => removeApplications(ctx, _id),
}
