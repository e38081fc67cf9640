import type { faq as procedures } from '../../src/contract/faq'
import { canSomewhere } from '../../src/domain/can'
import { type ArticleText, lawRowsOf, readLawRows } from '../../src/domain/qa/law-text'
import { readPerson } from '../_data/accounts'
import { insertLaw, type LawRecord, lawIdOf, readCurrentLaw, readLaw } from '../_data/laws'
import { type Handler, refuse } from '../_kit/ctx'
import { readXlsx } from '../_services/xlsx'
import { watchEntries } from './watch-entries'

/** Only what was uploaded for this purpose is read and removed. */
const LAW_FILE = /^cloud:\/\/[^/]+\/law-imports\/[^/]+\.(json|xlsx)$/i
const MOST_BYTES = 3_000_000

/** Takes a law's text once and looks through the entries that cite it: 3 reads, a download, 2 writes, then a write for each entry that changes. Refuses LAW_UNREADABLE, LAW_NOT_NEWER. */
export const importLaw: Handler<typeof procedures.importLaw> = async (ctx, { law, versionDate, fileId }) => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  const lawId = lawIdOf(ctx, law, versionDate)
  const [known, current] = await Promise.all([readLaw(ctx, lawId), readCurrentLaw(ctx, law)])
  if (!known && current && current.versionDate >= versionDate)
    return refuse('LAW_NOT_NEWER', { versionDate: current.versionDate })
  if (known) return { articles: known.articleCount, ...(await watchEntries(ctx, known)) }

  const content = LAW_FILE.test(fileId) ? await ctx.files.download(fileId) : null
  const articles = content && content.length <= MOST_BYTES ? await articlesOf(content, fileId, law) : null
  if (!articles) return refuse('LAW_UNREADABLE')
  const record: LawRecord = {
    _id: lawId,
    law,
    versionDate,
    articles,
    articleCount: articles.length,
    current: true,
    importedAtMs: ctx.clock(),
    byAccountId: person.accountId,
    watched: false,
  }
  await insertLaw(ctx, record)
  const watched = await watchEntries(ctx, record)
  await ctx.files.remove([fileId])
  return { articles: articles.length, ...watched }
}

const articlesOf = async (content: Buffer, fileId: string, law: string): Promise<readonly ArticleText[] | null> => {
  const rows = /\.json$/i.test(fileId) ? lawRowsOf(parsed(content), law) : await readXlsx(content)
  return rows && readLawRows(rows)
}

const parsed = (content: Buffer): unknown => {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    // broken JSON is an unreadable file
    return null
  }
}
