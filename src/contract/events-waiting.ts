import * as v from 'valibot'
import { EXCUSE_STATES } from '../domain/events/excuse'
import { EXCUSE_REFUSALS, EXPLAIN_REFUSALS, NUMBER_REFUSALS, VERDICT_REFUSALS } from '../domain/events/refusals'
import { status } from './event-fields'
import { atMs, count, id, line } from './fields'

/** Applications, the draw and absences: what people wait for, and the desk's words to it. */
export const EVENTS_WAITING = {
  /** The desk's word on an application; a refusal's reason is told to the person. */
  decide: {
    input: v.variant('verdict', [
      v.object({ verdict: v.literal('approve'), signUpId: id }),
      v.object({ verdict: v.literal('reject'), signUpId: id, reason: line(200) }),
    ]),
    output: v.object({ signUpId: id, status }),
    refusals: VERDICT_REFUSALS,
  },
  /** Enters the public number of a sealed lottery and draws; only once, another number is refused. */
  enterNumber: {
    input: v.object({ sessionId: id, digits: v.pipe(v.string(), v.trim(), v.regex(/^\d{2,40}$/)) }),
    output: v.object({ selected: count, waiting: count }),
    refusals: NUMBER_REFUSALS,
  },
  /** Why I stayed away from a session that I had places in; the desk may take the absence off me. */
  explain: {
    input: v.object({ signUpId: id, text: line(500) }),
    output: v.object({ signUpId: id, state: v.picklist(EXCUSE_STATES) }),
    refusals: EXPLAIN_REFUSALS,
  },
  /** Explanations of those who stayed away from a session, those that wait first, at most 200. */
  absences: {
    input: v.object({ sessionId: id }),
    output: v.object({
      items: v.array(
        v.object({
          signUpId: id,
          nameMasked: v.string(),
          unionName: v.string(),
          state: v.picklist(EXCUSE_STATES),
          text: v.string(),
          atMs,
        }),
      ),
    }),
    refusals: [],
  },
  /** Takes an absence off somebody, or lets it stand. */
  answerAbsence: {
    input: v.object({ signUpId: id, state: v.picklist(['lifted', 'kept']) }),
    output: v.object({ signUpId: id, state: v.picklist(EXCUSE_STATES) }),
    refusals: EXCUSE_REFUSALS,
  },
}
