import type { checkin } from '../../src/contract/checkin'
import { shortNumber } from '../../src/domain/checkin/short-number'
import { encodeCode, fromHex, ticketKey } from '../../src/domain/codes'
import { dayOf } from '../../src/domain/day'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { insertRosterExport } from '../_data/roster-imports'
import { openSessionKey, readSessionWithKey } from '../_data/sessions'
import { listRoster } from '../_data/sign-ups'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { writeXlsx } from '../_services/xlsx'
import { readDeskSession } from './read-desk-session'

const PAGE = 60
const FILE_PAGE = 1000
const ADDRESS_SECONDS = 600
/** Column widths in characters: number, name, union, places, code. */
const WIDTHS = [10, 14, 32, 8, 44]
const HEADINGS = ['编号', '姓名', '所在工会', '位数', '入场码']

/** A page of paper codes: 4 reads in 3 round trips. */
export const sheet: Handler<typeof checkin.sheet> = async (ctx, { sessionId, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const writer = await writerOf(ctx, sessionId)
  if (!writer) return refuse('NOT_FOUND')
  const after = from === 'start' ? undefined : from
  const found = await listRoster(ctx, { sessionId, status: 'confirmed', after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  const { session } = writer
  return {
    title: [session.eventTitle, session.title].filter(Boolean).join(' · '),
    startsAtMs: session.startsAtMs,
    items: page.map(({ _id, ticketHex, issue, nameMasked, unionName, places }) => ({
      ...{ signUpId: _id, nameMasked, unionName, places, number: shortNumber(ticketHex) },
      staticCode: writer.codeOf(ticketHex, issue),
    })),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.signedUpAtMs, id: last._id }) } : {}),
  }
}

/** All paper codes as a file: 3 reads, one for each 1,000 tickets, an upload and a write. */
export const sheetFile: Handler<typeof checkin.sheetFile> = async (ctx, { sessionId }) => {
  const writer = await writerOf(ctx, sessionId)
  if (!writer) return refuse('NOT_FOUND')
  const rows: string[][] = []
  for (let after: { at: number; id: string } | undefined; ; ) {
    const page = await listRoster(ctx, { sessionId, status: 'confirmed', after, limit: FILE_PAGE })
    for (const { ticketHex, issue, nameMasked, unionName, places } of page)
      rows.push([shortNumber(ticketHex), nameMasked, unionName, String(places), writer.codeOf(ticketHex, issue)])
    const last = page.at(-1)
    if (!last || page.length < FILE_PAGE) break
    after = { at: last.signedUpAtMs, id: last._id }
  }
  const name = ctx.ids.random()
  const fileId = await ctx.files.upload(`ticket-sheets/${name}.xlsx`, await writeXlsx([HEADINGS, ...rows], WIDTHS))
  // cleared with the roster's exports, an hour later
  await insertRosterExport(ctx, { _id: name, kind: 'export', fileId, createdAtMs: ctx.clock() })
  const url = await ctx.files.temporaryUrl(fileId, ADDRESS_SECONDS)
  if (url === null) throw new Error('the sheet has no address')
  return { rows: rows.length, url, fileName: `纸质码-${dayOf(writer.session.startsAtMs)}.xlsx` }
}

/** Writes a session's static codes, for who may edit its event; null for everyone else. */
const writerOf = async (ctx: Ctx, sessionId: string) => {
  const [desk, session] = await Promise.all([
    readDeskSession(ctx, sessionId, 'event.edit'),
    readSessionWithKey(ctx, sessionId),
  ])
  if (!desk || !session) return null
  const key = await openSessionKey(ctx, session)
  const tag = bytesOf(session.tagHex)
  const { hmac } = ctx.crypto
  const codeOf = (ticketHex: string, issue: number): string => {
    const ticket = bytesOf(ticketHex)
    return encodeCode(hmac, ticketKey(hmac, key, ticket, issue), { kind: 'static', tag, ticket, window: issue })
  }
  return { session, codeOf }
}

const bytesOf = (hex: string): Uint8Array => {
  const bytes = fromHex(hex)
  if (!bytes) throw new Error('a stored number is hex')
  return bytes
}
