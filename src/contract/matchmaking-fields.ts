import * as v from 'valibot'
import {
  APPLICATION_STATES,
  FORMATS,
  GROUPS,
  INDUSTRIES,
  MEETING_KINDS,
  MEETING_STATES,
  MOST_TAGS,
  PAIR_STATES,
  SEATINGS,
  TAGS,
} from '../domain/matchmaking/words'
import { atMs, count, id, line, optionalLine, plannedAtMs } from './fields'

export const meetingState = v.picklist(MEETING_STATES)
export const applicationState = v.picklist(APPLICATION_STATES)
export const pairState = v.picklist(PAIR_STATES)
export const group = v.picklist(GROUPS)
/** A badge number, from 1. */
export const badge = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))
const tags = v.pipe(v.array(v.picklist(TAGS)), v.maxLength(MOST_TAGS))
const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))
export const hash = hex(32)

/** What an organiser fills in. Business meetings use the same hours, `tables` and `slots`; quotas are then empty. */
export const meetingDraft = {
  kind: v.picklist(MEETING_KINDS),
  title: line(60),
  venueName: line(60),
  venueAddress: v.optional(optionalLine(120), ''),
  organiserUnionId: id,
  about: v.optional(optionalLine(2000), ''),
  opensAtMs: plannedAtMs,
  closesAtMs: plannedAtMs,
  startsAtMs: plannedAtMs,
  endsAtMs: plannedAtMs,
  /** Places of each side, youth only. */
  places: v.optional(v.object({ m: count, f: count }), { m: 0, f: 0 }),
  format: v.optional(v.picklist(FORMATS), 'pairs'),
  seating: v.optional(v.picklist(SEATINGS), 'adaptive'),
  /** Rounds of an evening, or slots of a business meeting. */
  rounds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
  minutesPerRound: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(60)),
  tables: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  /** Yes cards a person may give; 0: half of those they met. */
  yesCap: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)), 5),
  /** Colleagues of one company may be seated together; else they never are. */
  sameCompany: v.optional(v.boolean(), false),
  /** The future public number that the draw waits for, in words. */
  numberName: v.optional(optionalLine(60), ''),
}

/** A session in lists. */
export const meetingCard = {
  sessionId: id,
  kind: v.picklist(MEETING_KINDS),
  state: meetingState,
  title: v.string(),
  venueName: v.string(),
  organiserName: v.string(),
  opensAtMs: atMs,
  closesAtMs: atMs,
  startsAtMs: atMs,
  endsAtMs: atMs,
  places: v.object({ m: count, f: count }),
  /** My application, null where there is none; youth only. */
  mine: v.nullable(applicationState),
}

/** My application as I may see it. */
export const myApplication = v.object({
  state: applicationState,
  group,
  nickname: v.string(),
  industry: v.picklist(INDUSTRIES),
  birthYear: count,
  tags: v.array(v.string()),
  book: v.string(),
  wish: v.string(),
  phoneMasked: v.string(),
  /** When I promised to be single. */
  promisedAtMs: atMs,
  consents: v.object({
    takePart: v.boolean(),
    showCard: v.boolean(),
    suggestions: v.boolean(),
    contact: v.boolean(),
    photos: v.boolean(),
    companyCheck: v.boolean(),
  }),
  /** Null until the company's union answered. */
  vouched: v.nullable(v.boolean()),
  /** What a friend types to share my ticket; empty once somebody does. */
  buddyCode: v.string(),
  hasBuddy: v.boolean(),
  /** My ticket in the sealed list, empty before. */
  ticket: v.string(),
  weight: count,
  /** Draws missed since my last place: the reason of the weight. */
  missed: count,
  /** Paused after a missed evening. */
  paused: v.boolean(),
  /** Place in the waiting list from 1, 0 where I do not wait. */
  waitingPlace: count,
  confirmUntilMs: v.nullable(atMs),
  /** The door's ticket, once confirmed: opens `checkin` ticket page. */
  signUpId: v.nullable(id),
  badge: v.nullable(badge),
})

export const cardInput = {
  nickname: line(12),
  industry: v.picklist(INDUSTRIES),
  tags: v.optional(tags, []),
  book: v.optional(optionalLine(30), ''),
  wish: v.optional(optionalLine(60), ''),
}

/** A card as shown to people of the same session. */
export const personCard = v.object({
  badge,
  nickname: v.string(),
  industry: v.string(),
  tags: v.array(v.string()),
  book: v.string(),
})

export const drawnGroup = v.object({
  group: v.string(),
  selected: v.array(v.string()),
  waiting: v.array(v.string()),
})

/** One table of a round: badge numbers. */
export const seatedTable = v.object({ table: count, badges: v.array(badge) })
