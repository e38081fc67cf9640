import { dayOf } from '../../src/domain/day'
import { pseudonymOf } from '../../src/domain/qa/threads/pseudonym'
import { type Employer, routeOf } from '../../src/domain/qa/threads/route'
import { askedStanding } from '../../src/domain/qa/threads/step'
import { dangerOf, isNearlyBarred } from '../../src/domain/qa/threads/urgency'
import type { ThreadKind } from '../../src/domain/qa/threads/words'
import type { QaCategory } from '../../src/domain/qa/words'
import type { Person } from '../_data/accounts'
import { readRules } from '../_data/qa-desk'
import type { MemberCard } from '../_data/records'
import { insertThread, type ThreadFile, type ThreadRecord } from '../_data/threads'
import { readUnion } from '../_data/unions'
import type { Ctx } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { tellMany } from '../_services/outbox'
import { insertVault, newVault, openVault } from '../_services/vault'
import { readDesk, takeNext } from './answerers'
import { officeTold } from './tell-office'
import { sealedExcerpt, sealedMessage, standingFields } from './thread-text'

export interface Opening {
  readonly threadId: string
  readonly person: Person
  readonly text: string
  readonly category: QaCategory
  readonly kind: ThreadKind
  readonly anonymous: boolean
  readonly wantsPublic: boolean
  /** The day of the dispute, null where the asker named none. */
  readonly disputeOn: string | null
  readonly heldId: string | null
  readonly files: readonly ThreadFile[]
  readonly shownIds: readonly string[]
  readonly openedIds: readonly string[]
  readonly linkedId: string | null
}

/** The question's own message. */
export const FIRST_MESSAGE = '0'

/**
 * Opens a thread: routed by the rules, given to whose turn it is, its clocks running, and the office told; killed before
 * that, the timer tells. The same id opens it once. 6 reads and 4 writes, then the messages.
 */
export const openThread = async (ctx: Ctx, opening: Opening): Promise<ThreadRecord> => {
  const { threadId, person, text, category, anonymous } = opening
  const { accountId } = person
  const card = anonymous ? null : person.card
  const nowMs = ctx.clock()
  const [rules, calendar, desk, employer] = await Promise.all([
    readRules(ctx),
    readCalendar(ctx),
    readDesk(ctx),
    anonymous ? null : employerOf(ctx, card),
  ])
  const queueId = routeOf(rules.rules, { category, unionPath: card?.unionPath ?? [], employer, text })
  const assigneeId = await takeNext(ctx, desk, { queueId, calendar, except: [accountId] })
  const danger = dangerOf(text)
  const nearlyBarred = opening.disputeOn !== null && isNearlyBarred(opening.disputeOn, dayOf(nowMs))
  const at = { calendar, nowMs }
  const standing = askedStanding(at, danger || nearlyBarred ? 'urgent' : 'usual', opening.kind)
  await insertVault(ctx.store, newVault(ctx, threadId))
  const vault = await openVault(ctx, threadId)
  const first = sealedMessage(vault, threadId, {
    ...{ messageId: FIRST_MESSAGE, from: 'worker', text, atMs: nowMs, byAccountId: accountId },
    ...{ heldId: opening.heldId, files: opening.files },
  })
  const thread: ThreadRecord = {
    _id: threadId,
    accountId,
    kind: opening.kind,
    wantsPublic: opening.wantsPublic,
    firstAnswerMinutes: null,
    visibility: 'requesterOnly',
    pseudonym: anonymous ? pseudonymOf(ctx.crypto.id('pseudonym', threadId)) : null,
    nameMasked: card?.nameMasked ?? '',
    unionName: card?.unionName ?? '',
    category,
    ...standingFields({ ...standing, state: assigneeId === null ? 'queued' : 'assigned' }, at),
    danger,
    assigneeId,
    messages: [first],
    excerptSealed: sealedExcerpt(ctx, threadId, text),
    version: 1,
    askedAtMs: nowMs,
    lastAtMs: nowMs,
    unread: false,
    told: null,
    shownIds: opening.shownIds,
    openedIds: opening.openedIds,
    queueId,
    officeUnread: true,
    hand: 0,
    level: 0,
    held: opening.heldId !== null,
    nearlyBarred,
    dangerIds: danger ? [FIRST_MESSAGE] : [],
    rateUntilMs: null,
    resolvedBy: null,
    linkedId: opening.linkedId,
    lawyerId: null,
  }
  await insertThread(ctx, thread)
  await tellMany(ctx, officeTold(desk, thread))
  return thread
}

const employerOf = async (ctx: Ctx, card: MemberCard | null): Promise<Employer | null> =>
  card === null ? 'guest' : ((await readUnion(ctx, card.unionId))?.form ?? null)
