import { useCallback, useEffect, useRef, useState } from 'react'
import { serverNowMs } from '../../platform/clock'
import { downloadPack, dropPacks, type KeptPack, readPack } from './door-packs'
import { SinceDownload, scanQueue } from './offline-scans'
import type { MyDoor } from './serving'

/** A roster older than this is fetched again while there is a network. */
const OLD_MS = 10 * 60_000
/** Before that a roster would only grow old. */
const AHEAD_MS = 48 * 3_600_000
const LOOK_EVERY_MS = 60_000

export interface DoorPacks {
  /** The packs of these sessions; null unless all of them are on the phone. */
  readonly packsOf: (sessionIds: readonly string[]) => readonly KeptPack[] | null
  readonly since: SinceDownload
  /** Scans that wait for a network. */
  readonly waiting: number
  readonly waitingNonces: ReadonlySet<string>
  /** When the served sessions' rosters were downloaded, the oldest; null while one is missing. */
  readonly asOfMs: number | null
  /** Tickets on the phone. */
  readonly rows: number
  readonly loading: boolean
  /** Why the last download failed; null where none did. */
  readonly problem: string | null
  readonly refresh: () => void
}

/** The rosters of the served sessions on this phone: read at once, renewed while there is a network, dropped after the event. */
export const useDoorPacks = (
  served: readonly MyDoor[],
  { held, expected }: { held: readonly string[] | null; expected: number },
): DoorPacks => {
  const packs = useRef(new Map<string, KeptPack>())
  const since = useRef(new SinceDownload())
  const [, redraw] = useState(0)
  const [loading, setLoading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const queue = scanQueue()
  const key = served.map(door => door.sessionId).join(' ')
  const now = useRef({ served, held, expected, busy: false })
  now.current = { ...now.current, served, held, expected }

  const fetchOld = useCallback(async (whatever: boolean) => {
    if (now.current.busy) return
    now.current.busy = true
    const nowMs = serverNowMs()
    for (const door of now.current.served) {
      const kept = packs.current.get(door.sessionId)
      const isDue = whatever || !kept || nowMs - kept.asOfMs > OLD_MS
      if (!isDue || nowMs < door.doorOpensAtMs - AHEAD_MS || nowMs >= Math.max(door.endsAtMs, door.doorClosesAtMs))
        continue
      setLoading(true)
      const found = await downloadPack(door, now.current.expected)
      if ('refused' in found) setProblem(found.refused)
      else {
        packs.current.set(door.sessionId, found)
        setProblem(null)
      }
    }
    now.current.busy = false
    setLoading(false)
  }, [])

  useEffect(() => {
    let over = false
    const begin = async () => {
      await dropPacks(now.current.held)
      await since.current.load()
      for (const sessionId of key.split(' ')) {
        const kept = packs.current.get(sessionId) ?? (await readPack(sessionId))
        if (kept) packs.current.set(sessionId, kept)
      }
      if (over) return
      redraw(n => n + 1)
      await fetchOld(false)
    }
    begin().catch(() => undefined)
    const timer = setInterval(() => {
      const nowMs = serverNowMs()
      for (const [sessionId, pack] of packs.current) if (pack.dropAtMs <= nowMs) packs.current.delete(sessionId)
      dropPacks(now.current.held).catch(() => undefined)
      fetchOld(false).catch(() => undefined)
    }, LOOK_EVERY_MS)
    const unwatch = queue.watch(() => redraw(n => n + 1))
    return () => {
      over = true
      clearInterval(timer)
      unwatch()
    }
  }, [key, fetchOld, queue])

  const packsOf = (sessionIds: readonly string[]): readonly KeptPack[] | null => {
    const found = sessionIds.flatMap(sessionId => packs.current.get(sessionId) ?? [])
    return found.length === sessionIds.length && found.length > 0 ? found : null
  }
  const here = packsOf(served.map(door => door.sessionId))
  const { waiting } = queue.state()
  return {
    packsOf,
    since: since.current,
    waiting: waiting.length,
    waitingNonces: new Set(waiting.map(({ id }) => id)),
    asOfMs: here && Math.min(...here.map(pack => pack.asOfMs)),
    rows: here?.reduce((sum, pack) => sum + pack.lines.size, 0) ?? 0,
    loading,
    problem,
    refresh: () => {
      fetchOld(true).catch(() => undefined)
    },
  }
}
