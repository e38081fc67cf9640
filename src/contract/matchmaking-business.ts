import * as v from 'valibot'
import {
  COMPANY_REFUSALS,
  MOVE_REFUSALS,
  OUTCOME_REFUSALS,
  PLAN_REFUSALS,
  WISH_REFUSALS,
} from '../domain/matchmaking/refusals'
import { NEXT_STEPS } from '../domain/matchmaking/words'
import { atMs, count, id, line } from './fields'
import { meetingState } from './matchmaking-fields'

/** A slot from 0, a table from 1. */
const slot = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(29))
const table = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))

const outcome = v.object({
  met: v.boolean(),
  nextStep: v.picklist(NEXT_STEPS),
  /** What was agreed, in fen; null where nothing was or nobody says. */
  amountFen: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e13))),
})

const planned = v.object({
  meetingId: id,
  slot,
  startsAtMs: atMs,
  table: count,
  companies: v.array(v.object({ companyId: id, name: v.string() })),
  mutual: v.boolean(),
})

export const businessSpecs = {
  /** Companies of a business meeting with what they offer and need, and my own card and wishes. Nobody's wishes are shown to others. */
  companies: {
    input: v.object({ sessionId: id }),
    output: v.object({
      state: meetingState,
      closesAtMs: atMs,
      slots: count,
      wishesMost: count,
      myCompanyName: v.string(),
      myCompanyId: v.nullable(id),
      items: v.array(
        v.object({
          companyId: id,
          name: v.string(),
          offer: v.string(),
          need: v.string(),
          isMine: v.boolean(),
          /** My wish, 1 the dearest, 0 none. */
          rank: count,
          /** I said that we never meet. */
          forbidden: v.boolean(),
        }),
      ),
      /** The slots in which my company is there, and whether it asked for its own table. */
      mySlots: v.array(slot),
      myOwnTable: v.boolean(),
    }),
    refusals: [],
  },
  /** My company's card: one a company and session, changed by whoever of it comes. */
  saveCompany: {
    input: v.object({
      sessionId: id,
      offer: line(200),
      need: line(200),
      slots: v.pipe(v.array(slot), v.minLength(1), v.maxLength(30)),
      ownTable: v.optional(v.boolean(), false),
      /** Competitors and the own group: never met, never told. */
      forbidden: v.optional(v.pipe(v.array(id), v.maxLength(50)), []),
    }),
    output: v.object({ companyId: id }),
    refusals: COMPANY_REFUSALS,
  },
  /** Whom we want to meet, dearest first; sealed until the schedule, and changeable until then. */
  saveWishes: {
    input: v.object({ sessionId: id, companyIds: v.pipe(v.array(id), v.maxLength(20)) }),
    output: v.object({ companyIds: v.array(id) }),
    refusals: WISH_REFUSALS,
  },
  /** The schedule from the sealed wishes; `publish` opens it and tells every company. The same wishes give the same schedule. */
  planMeetings: {
    input: v.object({ sessionId: id, publish: v.optional(v.boolean(), false) }),
    output: v.object({
      meetings: v.array(planned),
      companies: count,
      unplacedMutual: count,
      unplacedOneSided: count,
      gaps: count,
      published: v.boolean(),
    }),
    refusals: PLAN_REFUSALS,
  },
  /** The published schedule for the desk. */
  schedule: {
    input: v.object({ sessionId: id }),
    output: v.object({
      title: v.string(),
      state: meetingState,
      slots: count,
      tables: count,
      minutesPerSlot: count,
      items: v.array(v.object({ ...planned.entries, answered: count, met: v.boolean(), amountFen: v.nullable(count) })),
    }),
    refusals: [],
  },
  /** Moves a meeting on site, or calls it off where no slot is given. Both companies are told. */
  moveMeeting: {
    input: v.object({ meetingId: id, to: v.nullable(v.object({ slot, table })) }),
    output: v.object({ moved: v.literal(true) }),
    refusals: MOVE_REFUSALS,
  },
  /** My company's own timetable, by time. */
  timetable: {
    input: v.object({ sessionId: id }),
    output: v.object({
      title: v.string(),
      venueName: v.string(),
      companyName: v.string(),
      minutesPerSlot: count,
      published: v.boolean(),
      items: v.array(
        v.object({
          meetingId: id,
          startsAtMs: atMs,
          endsAtMs: atMs,
          table: count,
          partner: v.string(),
          offer: v.string(),
          need: v.string(),
          outcome: v.nullable(outcome),
        }),
      ),
    }),
    refusals: [],
  },
  /** How a meeting went, by one of its companies. */
  saveOutcome: {
    input: v.object({ meetingId: id, ...outcome.entries }),
    output: v.object({ saved: v.literal(true) }),
    refusals: OUTCOME_REFUSALS,
  },
  /** The schedule as xlsx; the address lives 10 minutes. */
  scheduleSheet: {
    input: v.object({ sessionId: id }),
    output: v.object({ url: v.string(), fileName: v.string() }),
    refusals: [],
  },
} as const
