import type { Parsed } from '../../src/contract/define'
import type { matchmaking } from '../../src/contract/matchmaking'
import { can } from '../../src/domain/can'
import { nextDueAtMs } from '../../src/domain/matchmaking/clock'
import { nextSessionState, stateAt } from '../../src/domain/matchmaking/states'
import { readPerson } from '../_data/accounts'
import type { MeetingFields } from '../_data/meeting-records'
import { changeMeeting, insertMeeting, readMeeting } from '../_data/meetings'
import { readUnion } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { checkWords } from './meeting-words'

/** Saves a session before its sign-up opens: 3 reads in one round trip, 1 write; an announced one passes the content check first. A retry of the same request answers the same. */
export const save: Handler<typeof matchmaking.save> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const savedBy = `${person.accountId}:${input.requestId}`
  const sessionId = input.sessionId ?? ctx.crypto.id('meeting', savedBy)
  const [standing, organiser] = await Promise.all([readMeeting(ctx, sessionId), readUnion(ctx, input.organiserUnionId)])
  const mayRun = (unionPath: readonly string[]) => can(person.actor, 'matchmaking.run', { unionPath })
  if (!organiser || !mayRun(organiser.path)) return refuse('FORBIDDEN')
  if (input.sessionId && (!standing || !mayRun(standing.organiserPath))) return refuse('NOT_FOUND')
  if (standing?.savedBy === savedBy) return { sessionId, version: standing.version }
  const reason = wrongTime(input)
  if (reason) return refuse('TIMES_WRONG', { reason })
  const fields = { ...fieldsOf(input), organiserName: organiser.name, organiserPath: organiser.path, savedBy }
  if (!standing) {
    if (input.version !== 0) return refuse('VERSION_CONFLICT')
    const inserted = await insertMeeting(ctx, { ...fields, ...startOf(sessionId, ctx.clock()) })
    return inserted === 'inserted' ? { sessionId, version: 1 } : refuse('BUSY')
  }
  const now = stateAt(standing, ctx.clock())
  if (!nextSessionState(now, { by: 'matchmaker', command: 'save' })) return refuse('WRONG_STATE', { state: now })
  if (standing.state !== 'draft') {
    const refusal = await checkWords(ctx, sessionId, fields)
    if (refusal) return refuse(refusal)
  }
  const { kind: _, ...change } = fields
  const isChanged = await changeMeeting(ctx, sessionId, {
    when: { version: input.version, state: standing.state },
    change: {
      ...change,
      places: { set: fields.places },
      version: input.version + 1,
      dueAtMs: nextDueAtMs({ ...standing, endsAtMs: fields.endsAtMs }),
    },
  })
  return isChanged ? { sessionId, version: input.version + 1 } : refuse('VERSION_CONFLICT')
}

const fieldsOf = (input: Parsed<typeof matchmaking.save>): MeetingFields => {
  const { sessionId: _, version: __, requestId: ___, ...fields } = input
  return fields
}

const wrongTime = (draft: MeetingFields): string | null => {
  if (draft.endsAtMs <= draft.startsAtMs) return 'ENDS_BEFORE_START'
  if (draft.closesAtMs <= draft.opensAtMs) return 'CLOSES_BEFORE_OPENING'
  return draft.closesAtMs > draft.startsAtMs ? 'CLOSES_AFTER_START' : null
}

/** What a session is born with and no editor changes. */
const startOf = (sessionId: string, createdAtMs: number) => ({
  _id: sessionId,
  version: 1,
  state: 'draft' as const,
  cancelReason: '',
  cancelHeldId: null,
  createdAtMs,
  audit: null,
  promotions: 0,
  confirmUntilMs: null,
  exception: '',
  badges: [],
  here: {},
  round: 0,
  plans: {},
  help: [],
  revealedAtMs: null,
  closedAtMs: null,
  mutualPairs: 0,
  receipts: [],
  dueAtMs: null,
  plan: 0,
})
