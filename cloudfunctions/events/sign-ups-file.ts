import type { events } from '../../src/contract/events'
import { can } from '../../src/domain/can'
import { shortNumber } from '../../src/domain/checkin/short-number'
import { dayOf } from '../../src/domain/day'
import { SIGN_UP_STATUS_WORDS } from '../../src/domain/events/words'
import { standingFor } from '../../src/domain/members/scope'
import { momentWords } from '../../src/domain/moment-words'
import { readPerson } from '../_data/accounts'
import type { SignUpRecord } from '../_data/records'
import { readSession, type SessionRow } from '../_data/sessions'
import { listRoster } from '../_data/sign-ups'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { logAccess } from '../_services/access-log'
import { answersOf, pickupsOf } from '../_services/guest-said'
import { handOutXlsx } from '../_services/hand-out'
import { underLimit } from '../_services/rate-limit'
import { noteOnEvent } from './note-on-event'

const PAGE = 1000
/** More copies of rosters than anybody needs in a day leave the house by mistake or by intent. */
const MOST_A_DAY = 20
const DAY_MS = 86_400_000
const HEADINGS = ['票号', '姓名', '所在工会', '状态', '位数', '到场', '报名时间', '代领人']
/** Column widths in characters; questions are as wide as their answers may be. */
const WIDTHS = [10, 12, 32, 10, 8, 8, 20, 16]
const ANSWER_WIDTH = 28

/**
 * Writes a session's roster with every answer, names masked, for who may edit its event: 3 reads, one for each 1,000
 * rows, then the access log and the event's chain before the address leaves. TOO_OFTEN after 20 a day.
 */
export const signUpsFile: Handler<typeof events.signUpsFile> = async (ctx, { sessionId, reason }) => {
  const [person, session] = await Promise.all([readPerson(ctx), readSession(ctx, sessionId)])
  const subject = { unionPath: session?.organiserPath ?? [] }
  if (!person || !session || !can(person.actor, 'event.edit', subject)) return refuse('NOT_FOUND')
  const { accountId } = person
  const limit = { what: 'sign-ups-file', accountId, most: MOST_A_DAY, windowMs: DAY_MS }
  if (!(await underLimit(ctx, limit))) return refuse('TOO_OFTEN')
  const labels = (session.doorPolicy?.questions ?? []).map(({ label }) => label)
  const rows = await rowsOf(ctx, session, labels)
  const widths = [...WIDTHS, ...labels.map(() => ANSWER_WIDTH)]
  const url = await handOutXlsx(ctx, { folder: 'sign-up-exports', rows: [[...HEADINGS, ...labels], ...rows], widths })
  const by = standingFor(person.actor, 'event.edit', subject)
  await logAccess(ctx, {
    subject: { kind: 'session', id: sessionId },
    ownerAccountId: null,
    byAccountId: accountId,
    role: by?.role ?? null,
    unionId: by?.unionId ?? null,
    fields: ['answers', 'proxy'],
    reason,
  })
  const refs = { sessionId, rows: rows.length }
  const role = by?.role ?? null
  await noteOnEvent(ctx, { eventId: session.eventId, what: 'event.rosterExported', byAccountId: accountId, role, refs })
  return { rows: rows.length, url, fileName: `报名名单-${dayOf(session.startsAtMs)}.xlsx` }
}

const rowsOf = async (ctx: Ctx, session: SessionRow, labels: readonly string[]): Promise<string[][]> => {
  const rows: string[][] = []
  for (let after: { at: number; id: string } | undefined; ; ) {
    const page = await listRoster(ctx, { sessionId: session._id, after, limit: PAGE })
    rows.push(...page.map(signUp => rowOf(ctx, session, labels, signUp)))
    const last = page.at(-1)
    if (!last || page.length < PAGE) return rows
    after = { at: last.signedUpAtMs, id: last._id }
  }
}

const rowOf = (ctx: Ctx, session: SessionRow, labels: readonly string[], signUp: SignUpRecord): string[] => {
  const answers = answersOf(ctx, signUp, session)
  const said = (label: string) => answers.filter(one => one.label === label).flatMap(({ values }) => values)
  return [
    shortNumber(signUp.ticketHex),
    signUp.nameMasked,
    signUp.unionName,
    SIGN_UP_STATUS_WORDS[signUp.status],
    String(signUp.places),
    String(signUp.used),
    momentWords(signUp.signedUpAtMs),
    pickupsOf(ctx, signUp, session)
      .map(({ name }) => name)
      .join('、'),
    ...labels.map(label => [...new Set(said(label))].join('、')),
  ]
}
