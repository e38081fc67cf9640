import type { aid } from '../../src/contract/aid'
import type { AidConsentKind } from '../../src/domain/aid/consents'
import { segregationRefusal } from '../../src/domain/aid/guards'
import { isAllowed } from '../../src/domain/aid/matrix'
import { partsOf, staffParts } from '../../src/domain/aid/parts'
import type { Part } from '../../src/domain/aid/words'
import { readPerson } from '../_data/accounts'
import { type AidCaseRecord, readCase, saveEvidence } from '../_data/aid-cases'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { attachFiles, removeFiles, serveFile } from '../_services/files'
import { openVault } from '../_services/vault'
import { evidenceOf } from './cards'
import { digestOf, openContent } from './content'
import { type OwnCase, readOwnCase } from './own-case'
import { consentsTakenBack } from './taken-back'

/** Where an agent's signed paper belongs, beside the materials. */
export const BEHALF = 'consent'

export const ownerOf = (caseId: string, materialKey: string) => ({ kind: 'aidCase', id: `${caseId}:${materialKey}` })

/** Puts my uploads to a material of a draft or a correction, also one that nobody could look at yet (B09). About 7 round trips; again changes nothing. */
export const addEvidence: Handler<typeof aid.addEvidence> = async (ctx, { applicationId, materialKey, fileIds }) => {
  const own = await readOwnCase(ctx, applicationId)
  if (!own) return refuse('NOT_FOUND')
  if (!maySave(own)) return refuse('WRONG_STATE')
  const owner = ownerOf(applicationId, materialKey)
  const refused = await attachFiles(ctx, { fileIds, accountId: own.person.accountId, owner, unlooked: true })
  if (refused) return refuse(refused)
  return change(ctx, own, evidence => {
    const held = evidence.find(one => one.materialKey === materialKey)?.fileIds ?? []
    const all = { materialKey, fileIds: [...new Set([...held, ...fileIds])] }
    return [...evidence.filter(one => one.materialKey !== materialKey), all]
  })
}

/** Takes a file out of the case first, then out of the storage: killed in between, nobody is served it any more. */
export const dropEvidence: Handler<typeof aid.dropEvidence> = async (ctx, { applicationId, fileId }) => {
  const own = await readOwnCase(ctx, applicationId)
  if (!own) return refuse('NOT_FOUND')
  if (!maySave(own)) return refuse('WRONG_STATE')
  const answer = await change(ctx, own, evidence =>
    evidence.map(one => ({ ...one, fileIds: one.fileIds.filter(held => held !== fileId) })),
  )
  if ('evidence' in answer && own.one.evidence.some(({ fileIds }) => fileIds.includes(fileId)))
    await removeFiles(ctx, [fileId])
  return answer
}

const maySave = ({ person, one }: OwnCase): boolean =>
  partsOf(person.actor, one).some(part => isAllowed('save', one.state, part))

/** Two taps at a time meet each other's version; the second looks again. */
const LOOKS = 4

const change = async (
  ctx: Ctx,
  own: OwnCase,
  next: (evidence: AidCaseRecord['evidence']) => AidCaseRecord['evidence'],
) => {
  let one: AidCaseRecord | null = own.one
  for (let look = 0; one && look < LOOKS; look++) {
    const evidence = next(one.evidence)
    const content = openContent(await openVault(ctx, one.householdId), one)
    if (await saveEvidence(ctx, one, { evidence, contentHash: digestOf(ctx, content, evidence) }))
      return { evidence: evidenceOf({ ...one, evidence }) }
    one = await readCase(ctx, one._id)
  }
  return refuse('BUSY')
}

/** A piece of a file: mine, or of a case I handle, with a reason; the look is logged before it leaves. 6 round trips. */
export const evidencePiece: Handler<typeof aid.evidencePiece> = async (
  ctx,
  { applicationId, fileId, piece, reason },
) => {
  const [person, one] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId)])
  if (!person || !one) return refuse('NOT_FOUND')
  if (one.shreddedAtMs) return refuse('NOT_FOUND')
  const own = partsOf(person.actor, one).some(part => part === 'member' || part === 'agent')
  const staff = staffParts(person.actor, one).filter(part => SEES_FILES.has(part) && mayLook(one, person, part))
  if (!own && (await consentsTakenBack(ctx, one)).some(kind => HIDES.has(kind))) return refuse('NOT_FOUND')
  const item = one.evidence.find(({ fileIds }) => fileIds.includes(fileId))?.materialKey
  const visit = one.visits.find(({ fileIds }) => fileIds.includes(fileId))
  const isPaper = one.behalfFileIds?.includes(fileId) === true
  if ((!own && staff.length === 0) || (!item && !visit && !isPaper) || (own && visit)) return refuse('NOT_FOUND')
  const [grant = null] = person.actor.roles
  const served = await serveFile(ctx, {
    fileId,
    piece,
    viewer: {
      accountId: person.accountId,
      nameMasked: person.card?.nameMasked ?? '*',
      role: grant?.role ?? null,
      unionId: grant?.unionId ?? null,
    },
    reason: reason === '' ? '办理这件申请' : reason,
    owner: visit ? { kind: 'aidVisit', id: visit.visitId } : ownerOf(applicationId, item ?? BEHALF),
  })
  return served ?? refuse('NOT_FOUND')
}

/** Nobody looks into an unsubmitted case, a household's own, or one that they declared a conflict in. */
const mayLook = (one: AidCaseRecord, { accountId }: OwnCase['person'], part: Part): boolean =>
  one.state !== 'draft' && segregationRefusal({ ...one, hands: [] }, { accountId, part }) === null

/** Whoever took one of these back shows their papers to nobody any more. */
const HIDES = new Set<AidConsentKind>(['aid.processing', 'aid.medical'])

/** Leaders see the summary and finance the account; neither opens a diagnosis. */
const SEES_FILES = new Set(['intake', 'l1', 'street', 'l2', 'auditor'])
