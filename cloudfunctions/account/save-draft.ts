import type { account } from '../../src/contract/account'
import { decideSaveDraft } from '../../src/domain/drafts/decide'
import { DRAFT_MOST_BYTES, DRAFTS_MOST } from '../../src/domain/drafts/words'
import { readPerson } from '../_data/accounts'
import {
  countDrafts,
  type DraftRecord,
  draftIdOf,
  draftPlace,
  insertDraft,
  readDraftRecord,
  updateDraft,
} from '../_data/drafts'
import { type Handler, refuse } from '../_kit/ctx'

/** Keeps my draft at the server, sealed: 2 reads and 1 write, 1 read more for a first one; an older phone is told DRAFT_CHANGED_ELSEWHERE and overwrites nothing. */
export const saveDraft: Handler<typeof account.saveDraft> = async (ctx, { kind, subject, version, text }) => {
  const person = await readPerson(ctx)
  if (!person || (!person.card && person.actor.roles.length === 0)) return refuse('NOT_BOUND')
  if (Buffer.byteLength(text) > DRAFT_MOST_BYTES) return refuse('DRAFT_TOO_LARGE')
  const { accountId } = person
  const _id = draftIdOf(ctx, accountId, kind, subject)
  const standing = await readDraftRecord(ctx, _id)
  const print = ctx.crypto.blind('draft', text)
  const decision = decideSaveDraft(standing, { read: version, print })
  if (decision.kind === 'refuse') return refuse(decision.code)
  if (decision.kind === 'same') return { version: decision.version, savedAtMs: standing?.savedAtMs ?? ctx.clock() }
  if (decision.kind === 'insert' && (await countDrafts(ctx, accountId)) >= DRAFTS_MOST) return refuse('DRAFT_TOO_MANY')
  const textSealed = ctx.crypto.seal(text, draftPlace(_id))
  const savedAtMs = ctx.clock()
  const next: DraftRecord = { _id, accountId, kind, version: version + 1, print, textSealed, savedAtMs }
  const isWritten = await (decision.kind === 'insert' ? insertDraft(ctx, next) : updateDraft(ctx, next))
  return isWritten ? { version: next.version, savedAtMs } : refuse('DRAFT_CHANGED_ELSEWHERE')
}
