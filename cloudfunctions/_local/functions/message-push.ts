import type { Catalog } from './catalog'
import type { Invoker } from './invoke'

/** Delivers WeChat's own messages (`Event` = wxa_media_check …) as invocations of the function that receives them. */
export interface MessagePush {
  /** A function named here receives everything, whatever the config.json files say. */
  configure(to: { functionName?: string; delayMs?: number }): void
  /** Delivers later; without a receiver the message is lost, as in an environment where none is configured. */
  push(event: Record<string, unknown>): void
  clear(): void
}

export interface MessagePushParts {
  catalog: Catalog
  invoker: Invoker
  log: (line: string) => void
}

const DELAY_MS = 300

export const createMessagePush = ({ catalog, invoker, log }: MessagePushParts): MessagePush => {
  let named: string | undefined
  let delayMs = DELAY_MS
  const pending = new Set<NodeJS.Timeout>()

  const receiverOf = (event: Record<string, unknown>) =>
    named ?? catalog.names().find(name => catalog.find(name)?.messagePush.includes(String(event['Event'])))

  const deliver = async (event: Record<string, unknown>) => {
    const name = receiverOf(event)
    if (name === undefined) return log(`message push ${event['Event']} has no receiver`)
    const answer = await invoker.call({ name, event, caller: { source: 'wx_message_push' }, depth: 0, exposed: false })
    if (!answer.ok) log(`message push to ${name} failed: ${answer.message}`)
  }

  return {
    configure: to => {
      named = to.functionName ?? named
      delayMs = to.delayMs ?? delayMs
    },
    push: event => {
      const timer = setTimeout(() => {
        pending.delete(timer)
        void deliver(event).catch((error: unknown) => log(`message push failed: ${String(error)}`))
      }, delayMs)
      pending.add(timer)
    },
    clear: () => {
      for (const timer of pending) clearTimeout(timer)
      pending.clear()
      named = undefined
      delayMs = DELAY_MS
    },
  }
}
