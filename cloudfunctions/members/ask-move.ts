import type { Parsed } from '../../src/contract/define'
import type { members } from '../../src/contract/members'
import { moveRefusal } from '../../src/domain/members/moves'
import { accountsIn, type Person, readPerson } from '../_data/accounts'
import { type MoveRecord, moveIdOf, movePlace, movesIn, readMove } from '../_data/moves'
import type { UnionRecord } from '../_data/records'
import { readUnion } from '../_data/unions'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { giveConsents } from '../_services/consents'
import { attachFiles } from '../_services/files'

/**
 * Asks to move or to leave: 3 reads, the consent, the files, then a transaction over account and request. The same
 * requestId answers the same. Refuses MOVE_WAITING, UNION_WRONG, CONSENT_MISSING, FILES_WRONG, ADMIN_FIRST; NOT_BOUND for guests.
 */
export const askMove: Handler<typeof members.askMove> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person?.card) return refuse('NOT_BOUND')
  const { accountId, card } = person
  const moveId = moveIdOf(ctx, accountId, input.requestId)
  const before = await readMove(ctx, moveId)
  if (before) return { moveId, state: before.state }

  const union = await readUnion(ctx, input.kind === 'move' ? (input.toUnionId ?? '') : card.unionId)
  const refused = moveRefusal({
    kind: input.kind,
    ownUnionId: card.unionId,
    target: input.kind === 'move' && union ? { unionId: union._id, kind: union.kind } : null,
    isAdmin: person.actor.roles.some(({ role }) => role === 'admin'),
    consented: input.consentVersion !== null,
  })
  if (refused) return refuse(refused)
  if (!union) return refuse('UNION_WRONG')
  if (input.consentVersion !== null && input.kind === 'move') {
    const consent = { kind: 'members.move' as const, version: input.consentVersion, about: moveId }
    if (await giveConsents(ctx, { accountId, consents: [consent] })) return refuse('CONSENT_MISSING')
  }
  const owner = { kind: 'members.move', id: moveId }
  if (await attachFiles(ctx, { fileIds: input.fileIds, accountId, owner })) return refuse('FILES_WRONG')

  const move = moveOf(ctx, { person, union, moveId, input })
  const state = await ctx.store.transaction(async tx => {
    const standing = await movesIn(tx).read(moveId)
    if (standing) return standing.state
    const account = await accountsIn(tx).read(accountId)
    if (account?.card?.memberId !== card.memberId) return 'unbound'
    const waiting = account.waitingMoveId ? await movesIn(tx).read(account.waitingMoveId) : null
    if (waiting?.state === 'waiting') return 'occupied'
    await movesIn(tx).insert(move)
    await accountsIn(tx).update(accountId, { waitingMoveId: moveId })
    return 'waiting'
  })
  if (state === 'occupied') return refuse('MOVE_WAITING')
  return state === 'unbound' ? refuse('NOT_BOUND') : { moveId, state }
}

interface Asked {
  readonly person: Person
  /** The union that decides: the new one for a move, the own one for leaving. */
  readonly union: UnionRecord
  readonly moveId: string
  readonly input: Parsed<typeof members.askMove>
}

const moveOf = (ctx: Ctx, { person, union, moveId, input }: Asked): MoveRecord => ({
  _id: moveId,
  kind: input.kind,
  state: 'waiting',
  accountId: person.accountId,
  memberId: person.card?.memberId ?? '',
  fromUnionId: person.card?.unionId ?? '',
  fromUnionName: person.card?.unionName ?? '',
  fromCompanyName: person.card?.companyName ?? '',
  toUnionId: input.kind === 'move' ? union._id : null,
  toUnionName: input.kind === 'move' ? union.name : '',
  unionPath: union.path,
  nameMasked: person.card?.nameMasked ?? '',
  noteSealed: input.note === '' ? null : ctx.crypto.seal(input.note, movePlace(moveId, 'note')),
  fileIds: input.fileIds,
  askedAtMs: ctx.clock(),
  decidedAtMs: null,
  decidedBy: null,
  reasonSealed: null,
  tail: false,
})
