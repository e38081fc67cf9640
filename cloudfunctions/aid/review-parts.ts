import { suggestedCategory } from '../../src/domain/aid/categories'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { DictionaryRecord } from '../_data/aid-dictionaries'
import type { Vault } from '../_services/vault'
import { openNote } from './content'

/** Clocks that differ by more than this are shown both. */
const CLOCK_SLACK_MS = 10 * 60_000

/** Visits; `mayConfirm`: a visitor's part is mine, and it was not me who wrote it. */
export const visitsOf = (
  vault: Vault,
  one: AidCaseRecord,
  { accountId, mayConfirm }: { accountId: string; mayConfirm: boolean },
) =>
  one.visits.map(visit => ({
    visitId: visit.visitId,
    place: visit.place,
    note: openNote(vault, one._id, visit.noteSealed),
    deviceAtMs: visit.deviceAtMs,
    atMs: visit.atMs,
    clockDiffers: Math.abs(visit.deviceAtMs - visit.atMs) > CLOCK_SLACK_MS,
    confirmedAtMs: visit.confirmedAtMs,
    fileIds: [...visit.fileIds],
    mayConfirm: mayConfirm && visit.confirmedBy === null && visit.byAccountId !== accountId,
  }))

/** Help that is no money, in the words for the applicant. */
export const outcomesOf = (vault: Vault, { _id, outcomes }: AidCaseRecord) =>
  (outcomes ?? []).map(({ kind, textSealed, atMs }) => ({ kind, text: openNote(vault, _id, textSealed), atMs }))

/** Return visits and calls. */
export const followUpsOf = (vault: Vault, { _id, followUps }: AidCaseRecord) =>
  (followUps ?? []).map(({ how, stillInHardship, textSealed, atMs }) => ({
    how,
    stillInHardship,
    text: openNote(vault, _id, textSealed),
    atMs,
  }))

/** The household's standing, what the dictionary of today knows, and which its sums point at. */
export const categoryOf = (
  one: AidCaseRecord,
  { dictionary, perHeadFen }: { dictionary: DictionaryRecord | null; perHeadFen: number | null },
) => ({
  category: one.category ? { key: one.category.key, label: one.category.label, number: one.category.number } : null,
  categories: [...(dictionary?.categories ?? [])],
  suggestedCategory: suggestedCategory(dictionary?.categories ?? [], perHeadFen)?.key ?? null,
})

/** Objections without who made them, and appeals without who voted. */
export const objectionsOf = (vault: Vault, one: AidCaseRecord) => ({
  objections: one.objections.map(({ objectionId, textSealed, atMs, byAccountId, decision }) => ({
    objectionId,
    text: openNote(vault, one._id, textSealed),
    atMs,
    anonymous: byAccountId === null,
    decision,
  })),
  appeals: one.appeals.map(({ textSealed, atMs, votes, outcome }) => ({
    text: openNote(vault, one._id, textSealed),
    atMs,
    votes: votes.length,
    outcome,
  })),
})
