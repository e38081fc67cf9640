import type { aid } from '../../src/contract/aid'
import type { Parsed } from '../../src/contract/define'
import { isAllowed } from '../../src/domain/aid/matrix'
import { partsOf } from '../../src/domain/aid/parts'
import { can } from '../../src/domain/can'
import { type Person, readPerson } from '../_data/accounts'
import { type AidCaseRecord, insertCase, readCase, saveContent } from '../_data/aid-cases'
import { insertHousehold } from '../_data/aid-households'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { attachFiles } from '../_services/files'
import { insertVault, newVault, openVault } from '../_services/vault'
import { digestOf, sealContent } from './content'
import { BEHALF, ownerOf } from './evidence'
import { currentRules } from './load'
import { newCase } from './new-case'

/**
 * Keeps what was typed: 3 round trips for a draft that stands, about 7 for a new one with its household's vault. The same
 * requestId is answered the same. Refuses CHANGED_ELSEWHERE, WRONG_STATE, PROGRAMME_CLOSED; NOT_FOUND where it is not mine.
 */
export const saveDraft: Handler<typeof aid.saveDraft> = async (ctx, input) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('NOT_BOUND')
  const standing = await readCase(ctx, input.applicationId ?? caseIdOf(ctx, person, input.requestId))
  if (!standing) return input.applicationId ? refuse('NOT_FOUND') : begin(ctx, person, input)
  const parts = partsOf(person.actor, standing).filter(part => part === 'member' || part === 'agent')
  if (parts.length === 0) return refuse('NOT_FOUND')
  if (standing.requests.some(({ requestId }) => requestId === input.requestId)) return answerOf(standing)
  if (!parts.some(part => isAllowed('save', standing.state, part))) return refuse('WRONG_STATE')
  if (standing.version !== input.version) return refuse('CHANGED_ELSEWHERE', { version: standing.version })
  const vault = await openVault(ctx, standing.householdId)
  const saved = await saveContent(ctx, standing, {
    contentSealed: sealContent(vault, standing._id, input.content),
    contentHash: digestOf(ctx, input.content, standing.evidence),
    step: input.step,
    savedAtMs: ctx.clock(),
    requestId: input.requestId,
  })
  return saved
    ? { applicationId: standing._id, version: standing.version + 1, savedAtMs: ctx.clock() }
    : refuse('CHANGED_ELSEWHERE', { version: standing.version + 1 })
}

const caseIdOf = (ctx: Ctx, { accountId }: Person, requestId: string): string =>
  ctx.crypto.id('aid-case', `${accountId}:${requestId}`)

const begin = async (ctx: Ctx, person: Person, input: Parsed<typeof aid.saveDraft>) => {
  const { accountId, card, actor } = person
  if (!card) return refuse('NOT_BOUND')
  const { onBehalf, requestId } = input
  if (onBehalf && !can(actor, 'aid.intake', card)) return refuse('FORBIDDEN')
  const ruleset = await currentRules(ctx, input.programmeId)
  if (!ruleset) return refuse('PROGRAMME_CLOSED')
  const caseId = caseIdOf(ctx, person, requestId)
  // somebody without a phone has a household of its own; a member has one for all cases
  const householdId = ctx.crypto.id('aid-household', onBehalf ? caseId : accountId)
  const nowMs = ctx.clock()
  await insertVault(ctx.store, newVault(ctx, householdId))
  const head = onBehalf ? null : accountId
  await insertHousehold(ctx, {
    _id: householdId,
    headAccountId: head,
    unionPath: card.unionPath,
    slots: {},
    createdAtMs: nowMs,
  })
  if (onBehalf) {
    const owner = ownerOf(caseId, BEHALF)
    if (await attachFiles(ctx, { fileIds: [onBehalf.consentFileId], accountId, owner })) return refuse('NOT_FOUND')
  }
  const vault = await openVault(ctx, householdId)
  const typed = {
    contentSealed: sealContent(vault, caseId, input.content),
    contentHash: digestOf(ctx, input.content, []),
    step: input.step,
    requests: [{ requestId, version: 1 }],
  }
  const record = newCase(ctx, {
    caseId,
    householdId,
    person,
    card,
    ruleset,
    behalfFileId: onBehalf?.consentFileId ?? null,
    typed,
  })
  // 'exists': a tap of the same request came first
  await insertCase(ctx, record)
  return answerOf(record)
}

const answerOf = ({ _id, version, savedAtMs }: AidCaseRecord) => ({ applicationId: _id, version, savedAtMs })
