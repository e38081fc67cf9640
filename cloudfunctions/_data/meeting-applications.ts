// `meeting_applications`, owner: matchmaking.
import type { ApplicationState } from '../../src/domain/matchmaking/words'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx, Where } from '../_kit/ports'
import type { ApplicationRecord } from './meeting-records'

const APPLICATIONS = 'meeting_applications'
/** The database answers at most 1,000 documents a query; an evening has some hundreds. */
const MOST = 1000

/** One member's application in one session has one id; no round trip. */
export const applicationIdOf = (ctx: Ctx, sessionId: string, memberId: string): string =>
  ctx.crypto.id('meeting-application', `${sessionId}:${memberId}`)

/** One application, null where missing. One read. */
export const readApplication = (ctx: Ctx, applicationId: string): Promise<ApplicationRecord | null> =>
  ctx.store.get<ApplicationRecord>(APPLICATIONS, applicationId)

/** All applications of a session, at most 1,000. One read, so states in it hold together. */
export const listApplications = (ctx: Ctx, sessionId: string): Promise<ApplicationRecord[]> =>
  ctx.store.find<ApplicationRecord>(APPLICATIONS, { sessionId }, { limit: MOST })

/** A member's applications, newest start first, at most 50. One read. */
export const listApplicationsOf = (ctx: Ctx, memberId: string): Promise<ApplicationRecord[]> =>
  ctx.store.find<ApplicationRecord>(APPLICATIONS, { memberId }, { orderBy: [['startsAtMs', 'desc']], limit: 50 })

/** Whoever of these members stands in another session's line, by member. One read. */
export const listBusy = (ctx: Ctx, memberIds: readonly string[], states: readonly ApplicationState[]) =>
  ctx.store.find<Pick<ApplicationRecord, '_id' | 'sessionId' | 'memberId' | 'startsAtMs' | 'endsAtMs'>>(
    APPLICATIONS,
    { memberId: { in: memberIds }, state: { in: states } },
    { fields: ['sessionId', 'memberId', 'startsAtMs', 'endsAtMs'], limit: MOST },
  )

/** Applications below these unions that wait for the company's word, oldest first, at most 200. One read. */
export const listUnvouched = (ctx: Ctx, unionIds: readonly string[]): Promise<ApplicationRecord[]> =>
  ctx.store.find<ApplicationRecord>(
    APPLICATIONS,
    { state: 'applied', unionPath: { in: unionIds } },
    { orderBy: [['appliedAtMs', 'asc']], limit: 200 },
  )

/** How many of a union's applications in a session wait for the company's word, or do not any more. One count. */
export const countVouching = (
  ctx: Ctx,
  { sessionId, unionId }: Pick<ApplicationRecord, 'sessionId' | 'unionId'>,
  { waits }: { readonly waits: boolean },
): Promise<number> =>
  ctx.store.count(APPLICATIONS, { sessionId, state: waits ? 'applied' : { neq: 'applied' }, unionId })

/** Applications below these unions that got the company's word, newest first, at most 100. One read. */
export const listVouched = (ctx: Ctx, unionIds: readonly string[]): Promise<ApplicationRecord[]> =>
  ctx.store.find<ApplicationRecord>(
    APPLICATIONS,
    { state: { in: ['verified', 'rejected'] }, unionPath: { in: unionIds } },
    { orderBy: [['appliedAtMs', 'desc']], limit: 100 },
  )

/** The application that a friend's code names in a session, null where none. One read. */
export const findByBuddyCode = async (
  ctx: Ctx,
  sessionId: string,
  buddyCode: string,
): Promise<ApplicationRecord | null> =>
  (await ctx.store.find<ApplicationRecord>(APPLICATIONS, { sessionId, buddyCode }, { limit: 1 }))[0] ?? null

/** Selected people whose 24 hours are over, at most 200. One read. */
export const listOverdue = (ctx: Ctx, nowMs: number): Promise<ApplicationRecord[]> =>
  ctx.store.find<ApplicationRecord>(
    APPLICATIONS,
    { state: 'selected', confirmUntilMs: { gt: 0, lte: nowMs } },
    { limit: 200 },
  )

/** Confirmed people whose ticket for the door is still missing, at most 200. One read. */
export const listTicketless = (ctx: Ctx): Promise<ApplicationRecord[]> =>
  ctx.store.find<ApplicationRecord>(APPLICATIONS, { state: 'confirmed', signUpId: null }, { limit: 200 })

/** Applications whose words wait for a verdict, at most 100. One read. */
export const listHeld = (ctx: Ctx): Promise<ApplicationRecord[]> =>
  ctx.store.find<ApplicationRecord>(APPLICATIONS, { heldId: { gt: '' } }, { limit: 100 })

/** A first application; 'exists' where it stands already. One write. */
export const insertApplication = (ctx: Ctx, application: ApplicationRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(APPLICATIONS, application)

/** Changes all that match; answers how many. One write. */
export const changeApplications = (ctx: Ctx, when: Where, change: Change): Promise<number> =>
  ctx.store.update(APPLICATIONS, when, change)

/** Within a transaction. */
export const applicationsIn = (tx: Tx) => ({
  read: (applicationId: string) => tx.get<ApplicationRecord>(APPLICATIONS, applicationId),
  put: (application: ApplicationRecord) => tx.put(APPLICATIONS, application),
  insert: (application: ApplicationRecord) => tx.insert(APPLICATIONS, application),
  update: (applicationId: string, change: Change) => tx.update(APPLICATIONS, applicationId, change),
})

interface Counted {
  readonly sessionId: string
  readonly state: ApplicationState
  readonly group: string
  readonly many: number
}

/** How many applications stand in which state and side, of at most 50 sessions. One aggregate. */
export const countApplications = (ctx: Ctx, sessionIds: readonly string[]): Promise<Counted[]> =>
  ctx.store.aggregate<Counted>(APPLICATIONS, [
    { match: { sessionId: { $in: sessionIds } } },
    {
      group: { _id: { sessionId: '$sessionId', state: '$state', group: '$group' }, many: { $sum: 1 } },
    },
    { project: { _id: 0, sessionId: '$_id.sessionId', state: '$_id.state', group: '$_id.group', many: 1 } },
    { limit: 1000 },
  ])

/** Whoever shares a ticket, one or two people. One read. */
export const listByTicket = (ctx: Ctx, sessionId: string, ticket: string): Promise<ApplicationRecord[]> =>
  ctx.store.find<ApplicationRecord>(APPLICATIONS, { sessionId, ticket }, { limit: 10 })

/** Removes all applications of a session; answers how many. One write. */
export const removeApplications = (ctx: Ctx, sessionId: string): Promise<number> =>
  ctx.store.remove(APPLICATIONS, { sessionId })

/** A member's applications that still name them. One count. */
export const countNamedApplications = (ctx: Ctx, memberId: string): Promise<number> =>
  ctx.store.count(APPLICATIONS, { memberId, accountId: { gt: '' } })

/** Leaves the tickets of a member who goes, without a person: whoever was in line is out of it. One write. */
export const blankApplications = (ctx: Ctx, memberId: string): Promise<number> =>
  ctx.store.update(
    APPLICATIONS,
    { memberId, accountId: { gt: '' } },
    {
      accountId: '',
      cardSealed: null,
      heldId: null,
      blinds: [],
      nameMasked: '',
      companyName: '',
      vouch: null,
      signUpId: null,
      state: 'withdrawn',
    },
  )
