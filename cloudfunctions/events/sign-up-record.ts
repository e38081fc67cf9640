import { type Answered, askedBefore, questionsAt } from '../../src/domain/checkin/questions'
import type { PlaceClaim } from '../../src/domain/events/claim'
import type { SignUpStatus } from '../../src/domain/events/words'
import type { MemberCard, SignUpRecord } from '../_data/records'
import type { SessionRow } from '../_data/sessions'
import { insertSignUp, renewSignUp } from '../_data/sign-ups'
import type { Ctx } from '../_kit/ctx'

export interface Holder {
  readonly session: SessionRow
  readonly card: MemberCard
  readonly accountId: string
  readonly mine: SignUpRecord | null
  readonly answers: readonly Answered[]
}

/** Writes a sign-up of the first round or a later one; false where it stands already or the ticket number is taken. One write. */
export const writeSignUp = async (ctx: Ctx, record: SignUpRecord): Promise<boolean> =>
  record.round === 1 ? (await insertSignUp(ctx, record)) === 'inserted' : renewSignUp(ctx, record)

/** The sign-up that a claim stands for; a new round has a new ticket and a higher issue, so that old codes are dead. */
export const recordOf = (
  ctx: Ctx,
  { session, card, accountId, mine, answers }: Holder,
  claim: PlaceClaim,
  status: SignUpStatus = claim.kind === 'take' ? 'confirmed' : 'waitlisted',
): SignUpRecord => ({
  _id: claim.signUpId,
  sessionId: session._id,
  eventId: session.eventId,
  accountId,
  memberId: card.memberId,
  status,
  places: claim.places,
  placeKinds: claim.placeKinds,
  guardianConsentAtMs: claim.placeKinds.includes('child') ? claim.atMs : null,
  used: 0,
  entries: [],
  ticketHex: claim.ticketHex,
  ...(mine && { formerTickets: [...(mine.formerTickets ?? []), mine.ticketHex] }),
  issue: (mine?.issue ?? 0) + 1,
  round: claim.round,
  releasing: false,
  releasedAtMs: null,
  blocked: false,
  nameMasked: card.nameMasked,
  nameGrams: card.nameGrams,
  phoneTailBlind: card.phoneTailBlind,
  unionName: card.unionName,
  unionPath: card.unionPath,
  startsAtMs: session.startsAtMs,
  signedUpAtMs: claim.atMs,
  requests: [{ requestId: claim.requestId, places: claim.places, status }],
  ...said(ctx, { session, signUpId: claim.signUpId, answers }),
})

/** What was answered, sealed as a whole; the door does not ask again what both places ask and was answered. */
const said = (
  ctx: Ctx,
  { session, signUpId, answers }: { session: SessionRow; signUpId: string; answers: readonly Answered[] },
) => {
  const questions = questionsAt(session.doorPolicy?.questions ?? [], 'sign_up')
  const own = answers.filter(answer => questions.some(question => question.questionId === answer.questionId))
  if (own.length === 0) return {}
  const answersSealed = ctx.crypto.seal(JSON.stringify(own), `sign_ups/${signUpId}/signUpAnswers`)
  return { answersSealed, doorAsked: askedBefore(questions, own) }
}
