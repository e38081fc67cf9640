import { typedIdNumber } from '../../src/domain/aid/identifiers'
import { typedPhone } from '../../src/domain/members/typed-phone'
import { contentPlace } from '../_data/aid-cases'
import {
  AID_BLINDS,
  APPLICANT_BLINDS,
  AVOID_BLINDS,
  type BlindList,
  listBlindDocs,
  replaceBlinds,
} from '../_data/blind-lists'
import { aidCardBlind, aidIdBlind, nameBlind, phoneBlind } from '../_data/person-blinds'
import { listRosterRows } from '../_data/roster'
import type { Ctx } from '../_kit/ctx'
import type { Change, Doc } from '../_kit/ports'
import { openVaults } from './vault'

interface Stale {
  readonly _id: string
  readonly was: string
  readonly indexes: Change
}

const pieceOf = async (
  ctx: Ctx,
  list: BlindList,
  { docs, limit, stale }: { docs: readonly Doc[]; limit: number; stale: readonly Stale[] },
) => {
  await Promise.all(stale.map(one => replaceBlinds(ctx, list, one, one.indexes)))
  return { lastId: docs.length < limit ? '' : (docs[docs.length - 1]?._id ?? ''), changed: stale.length }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

type CaseDoc = Doc & {
  readonly householdId: string
  readonly contentSealed: string
  readonly idBlinds: readonly string[]
  readonly cardBlind: string | null
}
interface Typed {
  readonly person: { readonly idNumber: string }
  readonly people: readonly { readonly idNumber: string }[]
  readonly bank: { readonly card: string }
}

/** One piece of aid's cases: everyone's ID number and the account under the current key. Two reads, a write a case. */
export const indexCasesAnew = async (ctx: Ctx, afterId: string, limit: number) => {
  const docs = await listBlindDocs<CaseDoc>(ctx, AID_BLINDS, afterId, limit)
  // a draft has no index yet, an emptied case none any more
  const kept = docs.filter(one => one.contentSealed !== '' && (one.idBlinds.length > 0 || one.cardBlind !== null))
  const vaults = await openVaults(
    ctx,
    kept.map(({ householdId }) => householdId),
  )
  const stale = kept.flatMap((one): Stale[] => {
    const vault = vaults.get(one.householdId)
    if (!vault) return []
    const typed: Typed = JSON.parse(vault.open(one.contentSealed, contentPlace(one._id)))
    const ids = [typed.person, ...typed.people].map(({ idNumber }) => typedIdNumber(idNumber))
    const idBlinds = ids.flatMap(id => (id.ok ? [aidIdBlind(ctx.crypto, id.idNumber)] : []))
    const cardBlind = one.cardBlind === null ? null : aidCardBlind(ctx.crypto, typed.bank.card)
    const isCurrent = same(idBlinds, one.idBlinds) && cardBlind === one.cardBlind
    return isCurrent ? [] : [{ _id: one._id, was: one.contentSealed, indexes: { idBlinds, cardBlind } }]
  })
  return pieceOf(ctx, AID_BLINDS, { docs, limit, stale })
}

type AvoidDoc = Doc & { readonly peopleSealed: string; readonly blinds: readonly string[] }

/** One piece of "don't seat me with": names and numbers under the current key. One read, a write a list. */
export const indexAvoidedAnew = async (ctx: Ctx, afterId: string, limit: number) => {
  const docs = await listBlindDocs<AvoidDoc>(ctx, AVOID_BLINDS, afterId, limit)
  const stale = docs.flatMap((one): Stale[] => {
    const people: string[] = JSON.parse(ctx.crypto.open(one.peopleSealed, `meeting_avoid/${one._id}/people`))
    const blinds = people.map(text => {
      const phone = typedPhone(text)
      return phone ? phoneBlind(ctx.crypto, phone) : nameBlind(ctx.crypto, text)
    })
    return same(blinds, one.blinds) ? [] : [{ _id: one._id, was: one.peopleSealed, indexes: { blinds } }]
  })
  return pieceOf(ctx, AVOID_BLINDS, { docs, limit, stale })
}

type ApplicantDoc = Doc & {
  readonly cardSealed: string | null
  readonly memberId: string
  readonly blinds: readonly string[]
}

/** One piece of evenings' applicants: the roster's indexes, renewed by then, and the number typed there. Two reads, a write each. */
export const indexApplicantsAnew = async (ctx: Ctx, afterId: string, limit: number) => {
  const docs = await listBlindDocs<ApplicantDoc>(ctx, APPLICANT_BLINDS, afterId, limit)
  const kept = docs.filter(({ cardSealed, blinds }) => cardSealed !== null && blinds.length > 0)
  const rows = new Map(
    (await listRosterRows(ctx, [...new Set(kept.map(({ memberId }) => memberId))])).map(row => [row._id, row]),
  )
  const stale = kept.flatMap((one): Stale[] => {
    const { cardSealed } = one
    if (cardSealed === null) return []
    const card: { readonly phone: string } = JSON.parse(
      ctx.crypto.open(cardSealed, `meeting_applications/${one._id}/card`),
    )
    const row = rows.get(one.memberId)
    const known = row ? [row.nameBlind, row.phoneBlind] : []
    const blinds = [...known.flatMap(blind => blind || []), phoneBlind(ctx.crypto, card.phone)]
    return same(blinds, one.blinds) ? [] : [{ _id: one._id, was: cardSealed, indexes: { blinds } }]
  })
  return pieceOf(ctx, APPLICANT_BLINDS, { docs, limit, stale })
}
