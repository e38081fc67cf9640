// `aid_dictionaries`, owner: aid. Each version of the household categories; a published one is never changed again.
import type { HouseholdCategory } from '../../src/domain/aid/categories'
import type { AuditHead } from '../../src/domain/audit'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { changeOf } from './aid-cases'

const DICTIONARIES = 'aid_dictionaries'

export interface DictionaryRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  /** 1, 2, … */
  readonly number: number
  readonly version: number
  readonly state: 'draft' | 'published'
  /** `YYYY-MM-DD`; empty for drafts. */
  readonly fromDay: string
  readonly source: string
  readonly categories: readonly HouseholdCategory[]
  readonly savedBy: string
  readonly savedAtMs: number
  readonly requestId: string
  readonly publishedBy: string | null
  readonly audit: AuditHead | null
}

/** All versions. One read, at most 100. */
export const listDictionaries = (ctx: Ctx): Promise<DictionaryRecord[]> =>
  ctx.store.find<DictionaryRecord>(DICTIONARIES, { number: { gt: 0 } }, { limit: 100, orderBy: [['number', 'desc']] })

/** The version that counts on a day: the latest published one that has begun. Pure. */
export const dictionaryOn = (all: readonly DictionaryRecord[], day: string): DictionaryRecord | null =>
  all
    .filter(({ state, fromDay }) => state === 'published' && fromDay <= day)
    .reduce<DictionaryRecord | null>((best, one) => (best && best.number > one.number ? best : one), null)

/** 'exists' where this version was begun by somebody else. One write. */
export const insertDictionary = (ctx: Ctx, one: DictionaryRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(DICTIONARIES, one)

/** Changes a draft of this version; false where it moved on. One write. */
export const updateDictionary = async (
  ctx: Ctx,
  { _id, version }: Pick<DictionaryRecord, '_id' | 'version'>,
  fields: Partial<DictionaryRecord>,
): Promise<boolean> =>
  (await ctx.store.update(
    DICTIONARIES,
    { _id, version, state: 'draft' },
    { ...changeOf(fields), version: version + 1 },
  )) === 1

/** Puts a draft of this version in force; false where it moved on. A read and a write. */
export const publishDictionary = async (
  tx: Tx,
  { _id, version }: Pick<DictionaryRecord, '_id' | 'version'>,
  fields: Partial<DictionaryRecord>,
): Promise<boolean> => {
  const now = await tx.get<DictionaryRecord>(DICTIONARIES, _id)
  if (now?.state !== 'draft' || now.version !== version) return false
  await tx.update(DICTIONARIES, _id, { ...changeOf(fields), version: version + 1 })
  return true
}
