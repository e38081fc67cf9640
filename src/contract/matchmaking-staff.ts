import * as v from 'valibot'
import { CLOCK_STEPS } from '../domain/matchmaking/clock'
import {
  FINALISE_REFUSALS,
  HAND_OVER_REFUSALS,
  NUMBER_REFUSALS,
  PUBLISH_MEETING_REFUSALS,
  ROUND_REFUSALS,
  SAVE_MEETING_REFUSALS,
  SEAL_REFUSALS,
  STEP_REFUSALS,
  VOUCH_REFUSALS,
} from '../domain/matchmaking/refusals'
import { FOLLOW_UPS, SEATINGS } from '../domain/matchmaking/words'
import { atMs, count, id, line, optionalLine, requestId } from './fields'
import {
  applicationState,
  badge,
  group,
  hash,
  meetingCard,
  meetingDraft,
  meetingState,
  pairState,
  seatedTable,
} from './matchmaking-fields'

const versioned = v.object({ sessionId: id, version: count })
const moved = v.object({ sessionId: id, version: count, state: meetingState })

export const staffSpecs = {
  /** Every session for the matchmakers, newest start first, 50 at most. */
  desk: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          ...meetingCard,
          version: count,
          /** Applications by state, this kind's own; companies with a card for business meetings. */
          applied: count,
          verified: count,
          confirmed: v.object({ m: count, f: count }),
          openReports: count,
        }),
      ),
    }),
    refusals: [],
  },
  edit: {
    input: v.object({ sessionId: id }),
    output: v.object({ ...meetingDraft, sessionId: id, version: count, state: meetingState }),
    refusals: [],
  },
  /** Saves a draft, or changes an announced session before sign-up opens. `version` 0: a new one. */
  save: {
    input: v.object({ ...meetingDraft, sessionId: v.optional(id), version: count, requestId }),
    output: v.object({ sessionId: id, version: count }),
    refusals: SAVE_MEETING_REFUSALS,
  },
  publish: { input: versioned, output: moved, refusals: PUBLISH_MEETING_REFUSALS },
  /** Calls a session off with words that everybody reads. */
  callOff: {
    input: v.object({ sessionId: id, version: count, reason: line(200) }),
    output: moved,
    refusals: PUBLISH_MEETING_REFUSALS,
  },
  /** Applications of my unions that wait for a yes or no on single status, then those answered (`said`) whose sign-up is open still. */
  vouchList: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          applicationId: id,
          sessionTitle: v.string(),
          nameMasked: v.string(),
          companyName: v.string(),
          unionName: v.string(),
          appliedAtMs: atMs,
          closesAtMs: atMs,
          said: v.nullable(v.boolean()),
        }),
      ),
    }),
    refusals: [],
  },
  /** Yes or no, nothing else; never for oneself. */
  vouch: {
    input: v.object({ applicationId: id, single: v.boolean() }),
    output: v.object({ state: applicationState }),
    refusals: VOUCH_REFUSALS,
  },
  /** Who applied, by nickname: states only, no wish and no like. 300 at most. */
  applicants: {
    input: v.object({ sessionId: id }),
    output: v.object({
      version: count,
      items: v.array(
        v.object({
          applicationId: id,
          nickname: v.string(),
          group,
          state: applicationState,
          vouched: v.nullable(v.boolean()),
          waitingPlace: count,
          badge: v.nullable(badge),
          hasBuddy: v.boolean(),
        }),
      ),
    }),
    refusals: [],
  },
  /** Closes sign-up and seals the list: from here nothing about it can change. */
  seal: {
    input: v.object({ sessionId: id }),
    output: v.object({ rootHex: hash, commitmentHex: hash, tickets: count }),
    refusals: SEAL_REFUSALS,
  },
  /** Enters the public number: the draw follows from it alone. */
  enterNumber: {
    input: v.object({ sessionId: id, digits: v.pipe(v.string(), v.trim(), v.regex(/^\d{2,40}$/)) }),
    output: v.object({ selected: v.object({ m: count, f: count }), waiting: v.object({ m: count, f: count }) }),
    refusals: NUMBER_REFUSALS,
  },
  /** Ends confirming and gives badge numbers; more than one more of a side needs a signed reason. */
  finalise: {
    input: v.object({ sessionId: id, exception: v.optional(optionalLine(200), '') }),
    output: v.object({ confirmed: v.object({ m: count, f: count }) }),
    refusals: FINALISE_REFUSALS,
  },
  /** The console: who is here, the round's seats, calls for help. Totals of cards only from five people on. */
  host: {
    input: v.object({ sessionId: id }),
    output: v.object({
      title: v.string(),
      state: meetingState,
      version: count,
      format: meetingDraft.format,
      seating: meetingDraft.seating,
      round: count,
      rounds: count,
      roundStartedAtMs: v.nullable(atMs),
      minutesPerRound: count,
      people: v.array(
        v.object({ badge, nickname: v.string(), group, here: v.boolean(), checkedIn: v.boolean(), rests: count }),
      ),
      tables: v.array(seatedTable),
      resting: v.array(badge),
      help: v.array(v.object({ helpId: id, badge, table: count, atMs, done: v.boolean() })),
      /** Follow-up totals, each from five answers on. */
      followUps: v.array(v.object({ when: v.picklist(FOLLOW_UPS), answer: v.string(), many: count })),
      /** Mutual pairs in all, from five on; else null. */
      mutualPairs: v.nullable(count),
      receipts: v.array(v.object({ what: v.string(), many: count, atMs })),
      /** Every deletion and question of the privacy clock: when it is due, how many it touched once it is done. */
      clock: v.array(
        v.object({
          what: v.picklist(CLOCK_STEPS),
          dueAtMs: v.nullable(atMs),
          many: v.nullable(count),
          doneAtMs: v.nullable(atMs),
        }),
      ),
      /** The signed reason for unequal sides, empty where there is none. */
      exception: v.string(),
    }),
    refusals: [],
  },
  /** Marks somebody as here or gone beside the door's own scans. */
  setHere: {
    input: v.object({ sessionId: id, badge, here: v.boolean() }),
    output: v.object({ here: v.boolean() }),
    refusals: STEP_REFUSALS,
  },
  /** Plans and opens round `round`; a second tap answers the round that stands. `replan`: plans the standing round anew. */
  nextRound: {
    input: v.object({
      sessionId: id,
      round: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
      replan: v.optional(v.boolean(), false),
    }),
    output: v.object({
      round: count,
      tables: v.array(seatedTable),
      resting: v.array(badge),
      planMs: v.number(),
    }),
    refusals: ROUND_REFUSALS,
  },
  /** Turns seating by lot on or off before or during the rounds; the standing round stays. */
  setSeating: {
    input: v.object({ sessionId: id, seating: v.picklist(SEATINGS) }),
    output: v.object({ seating: v.picklist(SEATINGS) }),
    refusals: STEP_REFUSALS,
  },
  answerHelp: {
    input: v.object({ sessionId: id, helpId: id }),
    output: v.object({ done: v.literal(true) }),
    refusals: [],
  },
  /** Ends the rounds: only the cards may still change. */
  openChoosing: {
    input: v.object({ sessionId: id }),
    output: v.object({ state: meetingState }),
    refusals: STEP_REFUSALS,
  },
  /** Shows everybody their mutual yes cards, at one moment. Answers nothing about anybody. */
  reveal: { input: v.object({ sessionId: id }), output: v.object({ state: meetingState }), refusals: STEP_REFUSALS },
  close: { input: v.object({ sessionId: id }), output: v.object({ state: meetingState }), refusals: STEP_REFUSALS },
  /** Pairs in which both consented: what the matchmaker may pass on. */
  introductions: {
    input: v.object({ sessionId: id }),
    output: v.object({
      items: v.array(
        v.object({ pairId: id, nicknames: v.array(v.string()), state: pairState, exchangedAtMs: v.nullable(atMs) }),
      ),
    }),
    refusals: [],
  },
  /** Reads both contacts to pass them on; needs both consents alive, and is told to both. */
  handOver: {
    input: v.object({ pairId: id, reason: line(100) }),
    output: v.object({ contacts: v.array(v.object({ nickname: v.string(), phone: v.string() })) }),
    refusals: HAND_OVER_REFUSALS,
  },
  /** Reports that wait, oldest first, then those answered; 50 at most. */
  reports: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          reportId: id,
          sessionTitle: v.string(),
          badge: v.nullable(badge),
          words: v.string(),
          atMs,
          answerByMs: atMs,
          answered: v.boolean(),
          answer: v.nullable(v.string()),
        }),
      ),
    }),
    refusals: [],
  },
  answerReport: {
    input: v.object({ reportId: id, answer: line(500) }),
    output: v.object({ answered: v.literal(true) }),
    refusals: [],
  },
} as const
