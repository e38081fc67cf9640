import * as v from 'valibot'
import {
  APPLY_REFUSALS,
  CHOOSE_REFUSALS,
  CONFIRM_REFUSALS,
  DRAW_REFUSALS,
  EVENING_REFUSALS,
  FOLLOW_UP_REFUSALS,
  MATCHES_REFUSALS,
  PAIR_REFUSALS,
  SAFETY_REFUSALS,
  WITHDRAW_REFUSALS,
} from '../domain/matchmaking/refusals'
import { FOLLOW_UP_ANSWERS, FOLLOW_UPS } from '../domain/matchmaking/words'
import { atMs, count, id, line, optionalLine, phone, requestId } from './fields'
import {
  applicationState,
  badge,
  cardInput,
  drawnGroup,
  group,
  hash,
  meetingCard,
  meetingDraft,
  meetingState,
  myApplication,
  pairState,
  personCard,
} from './matchmaking-fields'

export const memberSpecs = {
  /** Announced evenings and business meetings that have not ended, by start; guests may ask. 50 at most. */
  list: {
    input: v.object({}),
    output: v.object({ items: v.array(v.object(meetingCard)) }),
    refusals: [],
  },
  /** One announced session and my application; guests may ask. */
  get: {
    input: v.object({ sessionId: id }),
    output: v.object({
      ...meetingCard,
      venueAddress: v.string(),
      about: v.string(),
      format: meetingDraft.format,
      seating: meetingDraft.seating,
      rounds: count,
      minutesPerRound: count,
      yesCap: count,
      numberName: v.string(),
      /** Why it was called off, empty before. */
      cancelReason: v.string(),
      drawn: v.boolean(),
      /** I sit this one out, after an evening that I missed without notice. */
      paused: v.boolean(),
      application: v.nullable(myApplication),
      /** The newest follow-up question, while it waits for my answer. */
      followUps: v.array(v.picklist(FOLLOW_UPS)),
    }),
    refusals: [],
  },
  /** My applications, newest start first, 50 at most, and how draws and evenings before count for me. */
  mine: {
    input: v.object({}),
    output: v.object({
      /** Draws missed since my last place: one key more each in the next draw. */
      missed: count,
      /** The next evening is paused after one that was missed without notice. */
      paused: v.boolean(),
      items: v.array(
        v.object({
          sessionId: id,
          title: v.string(),
          venueName: v.string(),
          startsAtMs: atMs,
          endsAtMs: atMs,
          sessionState: meetingState,
          state: applicationState,
          closesAtMs: atMs,
          confirmUntilMs: v.nullable(atMs),
          /** Place in the waiting list from 1, 0 where I do not wait. */
          waitingPlace: count,
          /** The door's ticket, once confirmed. */
          signUpId: v.nullable(id),
          badge: v.nullable(badge),
        }),
      ),
    }),
    refusals: [],
  },
  /** Applies, or changes my card while sign-up is open. Each tick is its own; the last three never cost a place. */
  apply: {
    input: v.object({
      sessionId: id,
      group,
      birthYear: v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2020)),
      ...cardInput,
      /** Needed to apply; left out, a card that is changed keeps the number it has. */
      phone: v.optional(phone),
      /** "I promise that I am single." */
      single: v.boolean(),
      /** The code of conduct. */
      conduct: v.boolean(),
      /** My company's union may be asked yes or no. */
      companyCheck: v.boolean(),
      consents: v.object({
        takePart: v.boolean(),
        showCard: v.boolean(),
        suggestions: v.boolean(),
        contact: v.boolean(),
        photos: v.boolean(),
      }),
      /** A friend's code: one ticket for both. */
      buddyCode: v.optional(optionalLine(12), ''),
      requestId,
    }),
    output: v.object({ state: applicationState }),
    refusals: APPLY_REFUSALS,
  },
  /** Withdraws until check-in; a shared ticket leaves as a whole. */
  withdraw: {
    input: v.object({ sessionId: id }),
    output: v.object({ state: applicationState }),
    refusals: WITHDRAW_REFUSALS,
  },
  /** Takes or declines the place that the draw gave, within 24 h. */
  confirm: {
    input: v.object({ sessionId: id, yes: v.boolean() }),
    output: v.object({ state: applicationState, signUpId: v.nullable(id) }),
    refusals: CONFIRM_REFUSALS,
  },
  /** The published draw: enough to run all of it again; guests may ask. My own ticket with its proof beside it. */
  draw: {
    input: v.object({ sessionId: id, withLines: v.optional(v.boolean(), false) }),
    output: v.object({
      title: v.string(),
      sealedAtMs: atMs,
      tickets: count,
      rootHex: hash,
      commitmentHex: hash,
      numberName: v.string(),
      quotas: v.array(v.object({ group: v.string(), places: count })),
      /** Null until the public number was entered. */
      drawn: v.nullable(v.object({ digits: v.string(), secretHex: hash, atMs, result: v.array(drawnGroup) })),
      /** The sealed list; empty unless asked for. */
      lines: v.array(v.string()),
      mine: v.nullable(v.object({ line: v.string(), proof: v.array(v.string()) })),
    }),
    refusals: DRAW_REFUSALS,
  },
  /** The evening as I sit in it: my seat now, whom I met, my cards. Nobody else sees the cards. */
  evening: {
    input: v.object({ sessionId: id }),
    output: v.object({
      title: v.string(),
      state: meetingState,
      badge,
      nickname: v.string(),
      round: count,
      rounds: count,
      roundStartedAtMs: v.nullable(atMs),
      minutesPerRound: count,
      /** My table now with whoever sits there, null while I rest or before the first round. */
      seat: v.nullable(v.object({ table: count, people: v.array(personCard) })),
      met: v.array(v.object({ ...personCard.entries, yes: v.boolean() })),
      cap: count,
      checkedIn: v.boolean(),
      /** The door's ticket. */
      signUpId: v.nullable(id),
    }),
    refusals: EVENING_REFUSALS,
  },
  /** Puts down all my yes cards at once; may change until the reveal. */
  choose: {
    input: v.object({ sessionId: id, badges: v.pipe(v.array(badge), v.maxLength(60)) }),
    output: v.object({ badges: v.array(badge) }),
    refusals: CHOOSE_REFUSALS,
  },
  /** My mutual yes cards after the reveal, by badge number: the order says nothing. */
  matches: {
    input: v.object({ sessionId: id }),
    output: v.object({
      items: v.array(
        v.object({
          pairId: id,
          ...personCard.entries,
          state: pairState,
          myConsent: v.boolean(),
          consentUntilMs: atMs,
        }),
      ),
    }),
    refusals: MATCHES_REFUSALS,
  },
  /** Gives or takes back my consent that the matchmaker passes my contact to this one person. */
  consent: {
    input: v.object({ pairId: id, yes: v.boolean() }),
    output: v.object({ state: pairState, myConsent: v.boolean() }),
    refusals: PAIR_REFUSALS,
  },
  /** Never again with this person, here or in a later session; they are not told. */
  block: {
    input: v.object({ sessionId: id, badge }),
    output: v.object({ blocked: v.literal(true) }),
    refusals: SAFETY_REFUSALS,
  },
  /** Tells the matchmakers; answered within 24 h. The person is blocked too where one is named. */
  report: {
    input: v.object({ sessionId: id, badge: v.optional(badge), words: line(500), requestId }),
    output: v.object({ reportId: id, answerByMs: atMs }),
    refusals: SAFETY_REFUSALS,
  },
  /** One tap: the host sees my table at once. */
  askHelp: {
    input: v.object({ sessionId: id, requestId }),
    output: v.object({ asked: v.literal(true) }),
    refusals: SAFETY_REFUSALS,
  },
  /** My private list of people with whom I am never seated: names or phones, matched blindly. Without `people` it is only read. */
  avoid: {
    input: v.object({ people: v.optional(v.pipe(v.array(line(24)), v.maxLength(20))) }),
    output: v.object({ people: v.array(v.string()) }),
    refusals: [],
  },
  /** How it went; only totals of five and more are ever shown. */
  followUp: {
    input: v.object({ sessionId: id, when: v.picklist(FOLLOW_UPS), answer: v.picklist(FOLLOW_UP_ANSWERS) }),
    output: v.object({ answered: v.literal(true) }),
    refusals: FOLLOW_UP_REFUSALS,
  },
} as const
