import { checkin } from '../../contract/checkin'
import { type DoorPack, linesOf } from '../../domain/checkin/offline-door'
import { withUnionsFrom } from '../../domain/checkin/roster-line'
import type { EventState } from '../../domain/events/words'
import { call } from '../../platform/call'
import { serverNowMs } from '../../platform/clock'
import { readSecret, removeSecret, writeSecret } from '../../platform/secret-storage'
import type { MyDoor } from './serving'

/** A session's roster on the phone, and since when. */
export interface KeptPack extends DoorPack {
  readonly asOfMs: number
  readonly dropAtMs: number
}

interface Head {
  readonly asOfMs: number
  readonly dropAtMs: number
  readonly keyHex: string
  readonly tagHex: string
  readonly eventState: EventState
  readonly door: MyDoor
  readonly unions: readonly string[]
  readonly chunks: number
}

const REGISTRY = 'door-packs'
/** A line has about 100 characters; WeChat keeps 0.7 MB under one encrypted key, three bytes a character at worst. */
const CHUNK_LINES = 1500
/** As many parts are asked beside one another; WeChat takes ten requests at a time. */
const MOST_PARTS = 4
/** The function answers 4,000 lines a page; a part of that size is one call. */
const PART_LINES = 3500
const TICKETS = 2 ** 40

const headKey = (sessionId: string): string => `door-pack-${sessionId}`
const chunkKey = (sessionId: string, chunk: number): string => `door-pack-${sessionId}-${chunk}`

/** Downloads a session's roster and keeps it; null where it could not be had, a code where it was refused. */
export const downloadPack = async (door: MyDoor, expected: number): Promise<KeptPack | { refused: string }> => {
  const { sessionId } = door
  const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(expected / PART_LINES)))
  const edge = (i: number): string =>
    Math.floor((TICKETS / parts) * i)
      .toString(16)
      .padStart(10, '0')
  const found = await Promise.all(
    Array.from({ length: parts }, (_, i) =>
      readRange(sessionId, i === 0 ? null : edge(i), i === parts - 1 ? null : edge(i + 1)),
    ),
  )
  const lost = found.find(part => 'refused' in part)
  if (lost && 'refused' in lost) return lost
  const pages = found.flatMap(part => ('pages' in part ? part.pages : []))
  const [first] = pages
  if (!first) return { refused: 'INTERNAL' }
  const unions: string[] = []
  const lines: string[] = []
  for (const page of pages) {
    for (const line of page.lines) lines.push(withUnionsFrom(line, unions.length))
    unions.push(...page.unions)
  }
  const { asOfMs, dropAtMs, keyHex, tagHex, eventState } = first
  const head: Head = { asOfMs, dropAtMs, keyHex, tagHex, eventState, door, unions, chunks: chunksOf(lines) }
  if (!(await keepPack(head, lines))) return { refused: 'PHONE_FULL' }
  return packOf(head, lines)
}

const chunksOf = (lines: readonly string[]): number => Math.ceil(lines.length / CHUNK_LINES)

type Page = Extract<Awaited<ReturnType<typeof askPage>>, { ok: true }>['data']

const askPage = (sessionId: string, fromHex: string | null, beforeHex: string | null) =>
  call(checkin.roster, { sessionId, ...(fromHex && { fromHex }), ...(beforeHex && { beforeHex }) })

const readRange = async (
  sessionId: string,
  fromHex: string | null,
  beforeHex: string | null,
): Promise<{ pages: readonly Page[] } | { refused: string }> => {
  const pages: Page[] = []
  for (let next: string | null | undefined = fromHex; next !== undefined; ) {
    const reply = await askPage(sessionId, next, beforeHex)
    if (!reply.ok) return { refused: reply.code }
    pages.push(reply.data)
    next = reply.data.nextHex
  }
  return { pages }
}

/** The head is written last: a pack that is half there is none. */
const keepPack = async (head: Head, lines: readonly string[]): Promise<boolean> => {
  const { sessionId } = head.door
  const register = () => registered(ids => [...ids.filter(id => id !== sessionId), sessionId])
  await register()
  for (let chunk = 0; chunk < head.chunks; chunk++) {
    const part = lines.slice(chunk * CHUNK_LINES, (chunk + 1) * CHUNK_LINES)
    if (!(await writeSecret(chunkKey(sessionId, chunk), part))) return false
  }
  const isKept = await writeSecret(headKey(sessionId), head)
  // a look for what is over may have met the pack half written
  await register()
  return isKept
}

/** A session's roster as it lies on the phone; null where there is none, or its event is over. */
export const readPack = async (sessionId: string): Promise<KeptPack | null> => {
  const head = await readSecret(headKey(sessionId))
  if (!isHead(head) || head.dropAtMs <= serverNowMs()) return null
  const lines: string[] = []
  for (let chunk = 0; chunk < head.chunks; chunk++) {
    const part = await readSecret(chunkKey(sessionId, chunk))
    if (!Array.isArray(part)) return null
    for (const line of part) if (typeof line === 'string') lines.push(line)
  }
  return packOf(head, lines)
}

/** Drops keys and rosters whose event is over, and those of doors that are no longer held (`held` null: not known now). */
export const dropPacks = async (held: readonly string[] | null): Promise<void> => {
  const nowMs = serverNowMs()
  for (const sessionId of await registered(ids => ids)) {
    const head = await readSecret(headKey(sessionId))
    const isOver = !isHead(head) || head.dropAtMs <= nowMs
    if (!isOver && (held === null || held.includes(sessionId))) continue
    const chunks = isHead(head) ? head.chunks : 0
    await removeSecret(headKey(sessionId))
    for (let chunk = 0; chunk < chunks; chunk++) await removeSecret(chunkKey(sessionId, chunk))
    await registered(ids => ids.filter(id => id !== sessionId))
  }
}

const registered = async (change: (ids: readonly string[]) => readonly string[]): Promise<readonly string[]> => {
  const kept = await readSecret(REGISTRY)
  const before = Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : []
  const after = change(before)
  if (after !== before) await writeSecret(REGISTRY, after)
  return after
}

const packOf = ({ door, unions, ...head }: Head, lines: readonly string[]): KeptPack => ({
  asOfMs: head.asOfMs,
  dropAtMs: head.dropAtMs,
  keyHex: head.keyHex,
  unions,
  ...linesOf(lines),
  session: {
    sessionId: door.sessionId,
    eventState: head.eventState,
    tagHex: head.tagHex,
    doorOpensAtMs: door.doorOpensAtMs,
    doorClosesAtMs: door.doorClosesAtMs,
    doors: door.doors,
    doorPolicy: door.doorPolicy,
  },
})

/** Written by this file alone. */
const isHead = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  'dropAtMs' in value &&
  typeof value.dropAtMs === 'number' &&
  'chunks' in value &&
  'door' in value &&
  'keyHex' in value
