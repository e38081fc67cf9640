// Where fields lie that ctx.crypto sealed, over all domains: what a rotation of keys seals anew. What lives an hour or
// less is left out. A vault's own fields are under its data key, so that only the vault's key is sealed anew. A domain
// that seals a new field names it here; test/flows/house-leaks.test.ts finds those that do not.
import type { Ctx } from '../_kit/ctx'
import type { Doc } from '../_kit/ports'

export interface SealedPlace {
  readonly collection: string
  /** Dotted path of the field, through lists too, by the last part of its AAD `<collection>/<_id>/<part>`. */
  readonly fields: Readonly<Record<string, string>>
}

export const SEALED_PLACES: readonly SealedPlace[] = [
  { collection: 'vaults', fields: { keySealed: 'key' } },
  { collection: 'roster', fields: { nameSealed: 'name', phoneSealed: 'phone', employeeNoSealed: 'employeeNo' } },
  { collection: 'binding_requests', fields: { typedNameSealed: 'typedName', reasonSealed: 'reason' } },
  { collection: 'membership_moves', fields: { noteSealed: 'note', reasonSealed: 'reason' } },
  { collection: 'sessions', fields: { keySealed: 'key' } },
  {
    collection: 'sign_ups',
    fields: {
      'block.reasonSealed': 'block',
      'entries.proxySealed': 'proxy',
      doorAnswersSealed: 'answers',
      answersSealed: 'signUpAnswers',
      'verdict.reasonSealed': 'verdict',
      'excuse.textSealed': 'excuse',
      'settlement.noteSealed': 'settlement',
    },
  },
  { collection: 'walk_ins', fields: { nameSealed: 'name' } },
  { collection: 'failed_scans', fields: { rawSealed: 'raw' } },
  { collection: 'access_log', fields: { reasonSealed: 'reason' } },
  { collection: 'inbox', fields: { paramsSealed: 'params' } },
  { collection: 'content_checks', fields: { textSealed: 'text', reasonSealed: 'reason' } },
  { collection: 'drafts', fields: { textSealed: 'text' } },
  { collection: 'files', fields: { keySealed: 'key' } },
  { collection: 'meeting_applications', fields: { cardSealed: 'card' } },
  { collection: 'yes_cards', fields: { badgesSealed: 'badges' } },
  { collection: 'meeting_draws', fields: { secretSealed: 'secret' } },
  { collection: 'meeting_reports', fields: { wordsSealed: 'words', answerSealed: 'answer' } },
  { collection: 'meeting_avoid', fields: { peopleSealed: 'people' } },
  { collection: 'meeting_companies', fields: { wishesSealed: 'wishes' } },
  { collection: 'aid_exports', fields: { purposeSealed: 'purpose' } },
  { collection: 'qa_exports', fields: { purposeSealed: 'purpose' } },
  { collection: 'qa_learned', fields: { textSealed: 'text' } },
  { collection: 'aid_help', fields: { noteSealed: 'note' } },
  { collection: 'threads', fields: { excerptSealed: 'excerpt' } },
]

/** Documents of a place by id, what holds their sealed fields alone. One read. */
export const listSealed = (ctx: Ctx, { collection, fields }: SealedPlace, afterId: string, limit: number) => {
  const tops = [...new Set(Object.keys(fields).map(path => path.split('.')[0] ?? path))]
  return ctx.store.find<Doc>(
    collection,
    { _id: { gt: afterId } },
    { fields: ['_id', ...tops], orderBy: [['_id', 'asc']], limit },
  )
}

/** A document's sealed fields: where each stands, lists by index, and the place it is sealed for. */
export const sealedFieldsOf = ({ collection, fields }: SealedPlace, doc: Doc) =>
  Object.entries(fields).flatMap(([path, part]) =>
    found(doc, path.split('.')).map(({ at, sealed }) => ({ at, sealed, aad: `${collection}/${doc._id}/${part}` })),
  )

/** Writes fields sealed anew as long as they are what was read; answers whether they were. One write. */
export const replaceSealed = async (
  ctx: Ctx,
  { collection }: SealedPlace,
  _id: string,
  fields: readonly { readonly at: string; readonly was: string; readonly to: string }[],
): Promise<boolean> =>
  (await ctx.store.update(
    collection,
    { _id, ...Object.fromEntries(fields.map(({ at, was }) => [at, was])) },
    Object.fromEntries(fields.map(({ at, to }) => [at, to])),
  )) === 1

const found = (value: unknown, path: readonly string[], at = ''): { at: string; sealed: string }[] => {
  if (Array.isArray(value)) return value.flatMap((one, i) => found(one, path, `${at}.${i}`))
  const [key, ...rest] = path
  if (key === undefined) return typeof value === 'string' && value !== '' ? [{ at: at.slice(1), sealed: value }] : []
  return isRecord(value) ? found(value[key], rest, `${at}.${key}`) : []
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
