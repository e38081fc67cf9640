import { checkin } from '../../contract/checkin'
import type { Input } from '../../contract/define'
import type { DoorEntry } from '../../domain/checkin/entries'
import { openQueue } from '../../platform/offline-queue'
import { readSecret, writeSecret } from '../../platform/secret-storage'

/** One scan as it is uploaded later. */
export type UploadScan = Input<typeof checkin.upload>['scans'][number]

/** An admission of this phone that a downloaded roster may not know yet. */
interface Since {
  readonly sessionId: string
  readonly ticketHex: string
  readonly entry: DoorEntry
}

const SINCE = 'gate-since'
/** 1,000 scans are four calls, and each stays well below a request's 100 KB. */
const MOST_AT_ONCE = 250
/** A door admits some thousands a day; older ones are in the next roster. */
const MOST_KEPT = 3000

/** Scans that wait for a network; they survive a kill and are sent in order, each once. */
export const scanQueue = () =>
  openQueue({
    name: 'gate',
    fn: checkin.upload.fn,
    action: checkin.upload.action,
    renews: [{ fn: checkin.counts.fn, action: checkin.counts.action }],
    batch: { field: 'scans', most: MOST_AT_ONCE, base: {} },
  })

/** What this phone admitted itself, by ticket; on the phone too, so that a killed app still knows it. */
export class SinceDownload {
  private all: Since[] = []
  private loading: Promise<void> | null = null

  load(): Promise<void> {
    this.loading ??= readSecret(SINCE).then(kept => {
      if (Array.isArray(kept)) this.all = [...kept.filter(isSince), ...this.all]
    })
    return this.loading
  }

  /** Resolves once it is kept. */
  async add(one: Since): Promise<void> {
    this.all = [...this.all, one].slice(-MOST_KEPT)
    await writeSecret(SINCE, this.all)
  }

  /** A scan that was taken back before it was sent. */
  async remove(nonce: string): Promise<void> {
    this.all = this.all.filter(({ entry }) => entry.nonce !== nonce)
    await writeSecret(SINCE, this.all)
  }

  /** Forgets sessions that are no longer served from this phone. */
  async keepOnly(sessionIds: readonly string[]): Promise<void> {
    const left = this.all.filter(({ sessionId }) => sessionIds.includes(sessionId))
    if (left.length === this.all.length) return
    this.all = left
    await writeSecret(SINCE, left)
  }

  of = (ticketHex: string): readonly DoorEntry[] =>
    this.all.filter(one => one.ticketHex === ticketHex).map(({ entry }) => entry)

  /** Places that came in through this phone and wait to be uploaded, for the counts beside them. */
  countOf(waiting: ReadonlySet<string>, sessionId: string): number {
    return this.all
      .filter(one => one.sessionId === sessionId && one.entry.kind === 'entry' && waiting.has(one.entry.nonce))
      .reduce((sum, { entry }) => sum + entry.places, 0)
  }
}

/** Written by this file alone. */
const isSince = (value: unknown): value is Since =>
  typeof value === 'object' && value !== null && 'ticketHex' in value && 'entry' in value && 'sessionId' in value
