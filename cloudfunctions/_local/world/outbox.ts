import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** One subscribe message that WeChat would have delivered. */
interface SentMessage {
  openid: string
  template: string
  data: unknown
  page?: string
  atMs: number
}

export interface Outbox {
  list(): SentMessage[]
  add(message: SentMessage): void
  clear(): void
}

/** Messages sent, oldest first; with a file, one JSON line each, written before the send is answered. */
export const createOutbox = (file?: string): Outbox => {
  let sent: SentMessage[] = file && existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parsed) : []
  if (file) mkdirSync(dirname(file), { recursive: true })
  return {
    list: () => sent,
    add: message => {
      sent.push(message)
      if (file) appendFileSync(file, `${JSON.stringify(message)}\n`)
    },
    clear: () => {
      sent = []
      if (file) rmSync(file, { force: true })
    },
  }
}

// A killed process may leave half a last line; the message was then not acknowledged.
const parsed = (line: string): SentMessage[] => {
  try {
    return line === '' ? [] : [JSON.parse(line) as SentMessage]
  } catch {
    return []
  }
}
