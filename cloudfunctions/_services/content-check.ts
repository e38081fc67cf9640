// What others will see is checked first, and only `pass` is ever shown. WeChat's silence, doubt or error is never a pass:
// it holds the content for a person (office.heldContent).
import { piecesOf } from '../../src/domain/content/pieces'
import { type Judged, judge } from '../../src/domain/content/verdict'
import type { ContentAbout, Verdict, WORDS_REFUSALS } from '../../src/domain/content/words'
import { accountIdOf } from '../_data/accounts'
import {
  type ContentCheckRecord,
  insertContentCheck,
  judgeUnasked,
  listVerdicts,
  noteCopyGone,
  noteTrace,
  putContentCheck,
  readContentCheck,
} from '../_data/content-checks'
import { readFile } from '../_data/files'
import type { Ctx } from '../_kit/ctx'
import { readBytes } from './file-bytes'

/** WeChat's scenes of content: 1 profile, 2 comment, 3 forum, 4 social log. */
type Scene = 1 | 2 | 3 | 4

export interface TextAsked {
  /** The content's own id. Check before the text is stored, or give each version its own: an older verdict must never cover a newer text. */
  readonly contentId: string
  readonly text: string
  readonly scene: Scene
  readonly about: { readonly kind: ContentAbout; readonly id: string }
}

export interface PictureAsked {
  /** One id for one picture, for ever. */
  readonly contentId: string
  /** The writer's own file, of one piece, as the phone makes pictures. */
  readonly fileId: string
  readonly about: { readonly kind: ContentAbout; readonly id: string }
}

/** A verdict takes WeChat some 200 ms; the function may run 20 s. */
const WAIT_MS = 4_000
/** WeChat fetches a picture within minutes and answers within half an hour. */
const ADDRESS_S = 1_800
/** Pieces of the longest text a form takes, asked beside each other. */
const MOST_PIECES = 8

/**
 * Checks a text by its writer, who calls: one read, one request to WeChat for each 2,500 characters, one write; one read
 * alone where this very text was checked before. `held` and `risky` are not shown to others; the writer keeps seeing it.
 * The function needs `security.msgSecCheck` in its config.json.
 */
export const checkText = async (ctx: Ctx, asked: TextAsked): Promise<'pass' | 'held' | 'risky'> => {
  const { contentId, text } = asked
  const textBlind = ctx.crypto.blind('content', text)
  const known = await readContentCheck(ctx, contentId)
  if (known && known.textBlind === textBlind && known.verdict !== 'pending') return known.verdict
  const judged = await judgeText(ctx, asked)
  const record = recordOf(ctx, { ...asked, judged })
  const textSealed = judged.verdict === 'held' ? ctx.crypto.seal(text, textPlace(contentId)) : null
  await putContentCheck(ctx, { ...record, textBlind, textSealed, audit: known?.audit ?? null })
  return judged.verdict
}

/** Words that somebody is about to show to everyone. */
export interface WordsShown {
  /** What they belong to, for ever: the same words there are checked once. */
  readonly place: string
  readonly lines: readonly string[]
  readonly about: TextAsked['about']
}

/**
 * Checks what its writer is about to show at once: null where it may be shown, WORDS_RISKY where it must be changed,
 * WORDS_HELD until a person let it pass (the writer is told, and the same call then succeeds). Costs what `checkText` does.
 */
export const mayShow = async (
  ctx: Ctx,
  { place, lines, about }: WordsShown,
): Promise<{ contentId: string; refusal: (typeof WORDS_REFUSALS)[number] | null }> => {
  const text = lines.filter(line => line.trim() !== '').join('\n')
  const contentId = ctx.crypto.id('shown-words', `${place}:${text}`)
  if (text === '') return { contentId, refusal: null }
  const verdict = await checkText(ctx, { contentId, text, scene: 3, about })
  return { contentId, refusal: verdict === 'pass' ? null : verdict === 'risky' ? 'WORDS_RISKY' : 'WORDS_HELD' }
}

/**
 * Has a picture checked: `pending` until WeChat's push, held where none comes. Files are stored sealed, so a plain copy
 * lies in storage under an unguessable name until the verdict, half an hour at most. 2 writes, a read, a download, an
 * upload and one request to WeChat; asked again it changes nothing. The function needs `security.mediaCheckAsync` in its config.json.
 */
export const checkPicture = async (ctx: Ctx, asked: PictureAsked): Promise<Verdict> => {
  const record = { ...recordOf(ctx, { ...asked, judged: null }), fileId: asked.fileId, copied: true }
  if ((await insertContentCheck(ctx, record)) === 'exists')
    return (await readContentCheck(ctx, asked.contentId))?.verdict ?? 'pending'
  const traceId = await orderPicture(ctx, asked)
  if (traceId) await noteTrace(ctx, asked.contentId, traceId)
  else await judgeUnasked(ctx, asked.contentId, { verdict: 'held', why: 'failed' })
  return traceId ? 'pending' : 'held'
}

/** The verdicts of at most 100 contents; one that was never checked is not in the map and is not shown. One read. */
export const verdictsOf = async (ctx: Ctx, contentIds: readonly string[]): Promise<ReadonlyMap<string, Verdict>> =>
  new Map((await listVerdicts(ctx, contentIds)).map(({ _id, verdict }) => [_id, verdict]))

/** Why something was called off, in words that may have been held: empty until they passed. One read, and only where they were held. */
export const reasonShown = async (ctx: Ctx, reason: string, heldId: string | null): Promise<string> =>
  !heldId || (await verdictsOf(ctx, [heldId])).get(heldId) === 'pass' ? reason : ''

/** A held text as its reader sees it. No round trip. */
export const openHeldText = (ctx: Ctx, { _id, textSealed }: ContentCheckRecord): string | null =>
  textSealed === null ? null : ctx.crypto.open(textSealed, textPlace(_id))

const textPlace = (contentId: string): string => `content_checks/${contentId}/text`

const judgeText = async (ctx: Ctx, { text, scene }: TextAsked): Promise<Judged> => {
  const pieces = piecesOf(text)
  const { openid } = ctx
  if (pieces.length > 0 && (!openid || pieces.length > MOST_PIECES)) return { verdict: 'held', why: 'failed' }
  const answers = pieces.map(content =>
    within(ctx.wechat.msgSecCheck({ openid: openid ?? '', scene, content }), 'held'),
  )
  return judge(await Promise.all(answers))
}

/** Removes the plain copy of a picture; again changes nothing. 2 requests to storage, one write. */
export const dropCopy = async (ctx: Ctx, contentId: string): Promise<void> => {
  // only an upload tells a path's id, and an empty copy is as good as none
  const copyId = await ctx.files.upload(copyPath(ctx, contentId), Buffer.from(' '))
  await ctx.files.remove([copyId])
  await noteCopyGone(ctx, contentId)
}

const copyPath = (ctx: Ctx, contentId: string): string => `checks/${ctx.crypto.id('content-copy', contentId)}`

const orderPicture = async (ctx: Ctx, { contentId, fileId }: PictureAsked): Promise<string | null> => {
  const file = ctx.openid ? await readFile(ctx, fileId) : null
  if (!ctx.openid || file?.accountId !== accountIdOf(ctx, ctx.openid)) return null
  const bytes = file.state === 'ready' && file.pieces === 1 ? await readBytes(ctx, file, 0) : null
  if (!bytes) return null
  const copyId = await ctx.files.upload(copyPath(ctx, contentId), bytes)
  const mediaUrl = await ctx.files.temporaryUrl(copyId, ADDRESS_S)
  if (!mediaUrl) return null
  return within(ctx.wechat.mediaCheckAsync({ openid: ctx.openid, scene: 1, mediaUrl }), null)
}

const within = async <T>(answer: Promise<T>, otherwise: T): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<T>(resolve => {
    timer = setTimeout(() => resolve(otherwise), WAIT_MS)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

const recordOf = (
  ctx: Ctx,
  { contentId, about, judged }: Pick<TextAsked, 'contentId' | 'about'> & { judged: Judged | null },
): ContentCheckRecord => ({
  _id: contentId,
  verdict: judged?.verdict ?? 'pending',
  why: judged?.why ?? null,
  waiting: judged?.verdict === 'held',
  aboutKind: about.kind,
  aboutId: about.id,
  byAccountId: ctx.openid ? accountIdOf(ctx, ctx.openid) : '',
  textBlind: null,
  textSealed: null,
  fileId: null,
  copied: false,
  traceId: null,
  askedAtMs: ctx.clock(),
  decidedBy: null,
  decidedAtMs: null,
  reasonSealed: null,
  audit: null,
})
