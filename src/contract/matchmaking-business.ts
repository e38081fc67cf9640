import * as v from 'valibot'
import {
  COMPANY_REFUSALS,
  LEAVE_MEETING_REFUSALS,
  MOVE_REFUSALS,
  OUTCOME_REFUSALS,
  PLAN_REFUSALS,
  REPLAN_REFUSALS,
  WISH_REFUSALS,
} from '../domain/matchmaking/refusals'
import { UNPLACED_WHYS } from '../domain/matchmaking/why-unplaced'
import { NEXT_STEPS } from '../domain/matchmaking/words'
import { atMs, count, id, line } from './fields'
import { meetingState } from './matchmaking-fields'

/** A slot from 0, a table from 1. */
const slot = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(29))
const table = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))

const outcome = v.object({
  met: v.boolean(),
  nextStep: v.picklist(NEXT_STEPS),
  /** What was agreed, in fen, to 100 thousand million yuan; null where nothing was or nobody says. */
  amountFen: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e13))),
  /** The company asks the union to follow it up. */
  helpWanted: v.boolean(),
})

/** Wishes that no schedule holds, heaviest first: which pair, never who asked. 300 at most. */
const unplaced = v.array(
  v.object({ companies: v.array(v.string()), mutual: v.boolean(), why: v.picklist(UNPLACED_WHYS) }),
)

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
      /** When each slot begins. */
      slotsAtMs: v.array(atMs),
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
      /** My card's words wait for a person: others see the name alone until then. */
      held: v.boolean(),
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
      forbidden: v.optional(v.pipe(v.array(id), v.maxLength(1000)), []),
    }),
    output: v.object({ companyId: id, held: v.boolean() }),
    refusals: COMPANY_REFUSALS,
  },
  /** Whom we want to meet, dearest first; sealed until the schedule, and changeable until then. */
  saveWishes: {
    input: v.object({ sessionId: id, companyIds: v.pipe(v.array(id), v.maxLength(1000)) }),
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
      unplaced,
      gaps: count,
      published: v.boolean(),
    }),
    refusals: PLAN_REFUSALS,
  },
  /** Companies with their cards, and how many wishes each gave: never whom. Sums of pairs once sign-up is over. */
  overview: {
    input: v.object({ sessionId: id }),
    output: v.object({
      state: meetingState,
      closesAtMs: atMs,
      slots: count,
      tables: count,
      companies: v.array(
        v.object({
          companyId: id,
          name: v.string(),
          /** Empty while the words wait for a person. */
          offer: v.string(),
          need: v.string(),
          held: v.boolean(),
          slots: v.array(slot),
          ownTable: v.boolean(),
          wishes: count,
        }),
      ),
      pairs: v.nullable(v.object({ mutual: count, oneSided: count })),
    }),
    refusals: [],
  },
  /**
   * Plans the slots from `fromSlot` on anew and moves as little as it can; `company` came late or stays away. `plan` is the
   * schedule as it was seen. Only companies whose timetable changed are told.
   */
  replanMeetings: {
    input: v.object({
      sessionId: id,
      plan: count,
      fromSlot: slot,
      company: v.nullable(v.object({ companyId: id, slots: v.pipe(v.array(slot), v.maxLength(30)) })),
      publish: v.optional(v.boolean(), false),
    }),
    output: v.object({ plan: count, moved: count, added: count, dropped: unplaced, planMs: v.number() }),
    refusals: REPLAN_REFUSALS,
  },
  /** The published schedule for the desk, with what came of it. */
  schedule: {
    input: v.object({ sessionId: id }),
    output: v.object({
      title: v.string(),
      state: meetingState,
      slots: count,
      tables: count,
      minutesPerSlot: count,
      /** The schedule's own number, 0 before it is published; a re-plan names the one it saw. */
      plan: count,
      slotsAtMs: v.array(atMs),
      companies: v.array(v.object({ companyId: id, name: v.string(), slots: v.array(slot), ownTable: v.boolean() })),
      /** Both companies' words as one outcome, null where neither answered. */
      items: v.array(v.object({ ...planned.entries, answered: count, outcome: v.nullable(outcome) })),
      unplaced,
      totals: v.object({
        meetings: count,
        answered: count,
        met: count,
        amountFen: count,
        helpWanted: count,
        steps: v.array(v.object({ nextStep: v.picklist(NEXT_STEPS), many: count })),
      }),
    }),
    refusals: [],
  },
  /** Moves a meeting on site, or calls it off where no slot is given; `swap` gives whoever sits there its place. The companies are told. */
  moveMeeting: {
    input: v.object({
      meetingId: id,
      to: v.nullable(v.object({ slot, table })),
      swap: v.optional(v.boolean(), false),
    }),
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
          /** Called off on site, and not held at another time. */
          cancelled: v.boolean(),
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
    input: v.object({ meetingId: id, ...outcome.entries, helpWanted: v.optional(v.boolean(), false) }),
    output: v.object({ saved: v.literal(true) }),
    refusals: OUTCOME_REFUSALS,
  },
  /** The schedule and what came of it as xlsx; the address lives 10 minutes. */
  scheduleSheet: {
    input: v.object({ sessionId: id }),
    output: v.object({ url: v.string(), fileName: v.string() }),
    refusals: [],
  },
  /** Takes my company's card and wishes away while sign-up is open; later the desk plans without it. */
  withdrawCompany: {
    input: v.object({ sessionId: id }),
    output: v.object({ withdrawn: v.literal(true) }),
    refusals: LEAVE_MEETING_REFUSALS,
  },
} as const
