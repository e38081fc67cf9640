import * as v from 'valibot'
import { id } from './fields'

/** The lists served at this door; in the slice a list is a session. */
export const lists = v.pipe(v.array(id), v.minLength(1), v.maxLength(10))
export const nonce = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_:.-]{1,64}$/))

export const ticketHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{10}$/))
