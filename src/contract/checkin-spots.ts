import * as v from 'valibot'
import { STAMP_REFUSALS } from '../domain/checkin/refusals'
import { SPOT_KINDS } from '../domain/checkin/spots'
import { WORDS_REFUSALS } from '../domain/content/words'
import { atMs, count, id, line, optionalLine, requestId } from './fields'

const spotCode = v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Z]{20}$/))
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))
const spot = v.object({
  spotId: id,
  name: v.string(),
  kind: v.picklist(SPOT_KINDS),
  address: v.string(),
  open: v.boolean(),
  fromMinute: count,
  toMinute: count,
})
const mine = v.object({ ...spot.entries, stampedAtMs: v.nullable(atMs) })

/** Places with a code on the wall: whoever comes by may leave a stamp for themselves; nothing is counted or ranked. */
export const CHECKIN_SPOTS = {
  /** All places that are looked after, and when I was there first; guests may ask. At most 200. */
  stamps: { input: v.object({}), output: v.object({ items: v.array(mine) }), refusals: [] },
  /** The place of a wall's code, before anything is written. */
  spot: { input: v.object({ spotCode }), output: mine, refusals: STAMP_REFUSALS },
  /** Leaves a stamp, once for ever; a second time answers the first. */
  stamp: {
    input: v.object({ spotCode }),
    output: v.object({ spotId: id, atMs, isNew: v.boolean() }),
    refusals: STAMP_REFUSALS,
  },
  /** The places of my unions and below, for the desk. */
  deskSpots: {
    input: v.object({}),
    output: v.object({
      items: v.array(v.object({ ...spot.entries, unionId: id, unionName: v.string(), people: count })),
    }),
    refusals: [],
  },
  /** Makes a place, or changes one. */
  saveSpot: {
    input: v.object({
      spotId: v.optional(id),
      unionId: id,
      name: line(30),
      kind: v.picklist(SPOT_KINDS),
      address: optionalLine(80),
      open: v.boolean(),
      fromMinute: minute,
      toMinute: minute,
      requestId,
    }),
    output: v.object({ spotId: id }),
    refusals: WORDS_REFUSALS,
  },
  /** The code for a place's wall as a picture; `renew`: a new one, and the old one on the wall is dead. */
  spotCode: {
    input: v.object({ spotId: id, renew: v.optional(v.boolean(), false) }),
    output: v.object({ pngBase64: v.string(), scene: v.string() }),
    refusals: [],
  },
} as const
