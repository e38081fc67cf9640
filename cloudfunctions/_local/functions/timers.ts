import type { Clock } from '../world/clock'
import type { Catalog } from './catalog'
import { nextFiring } from './cron'
import type { CallAnswer, Invoker } from './invoke'

export interface Timers {
  /** Fires the timer of a function now; undefined when it has none. */
  fire(functionName: string): Promise<CallAnswer> | undefined
  /** From now on timers fire by themselves on the cloud's clock. A jump over several firings makes one. */
  start(): void
  stop(): void
}

export interface TimersParts {
  catalog: Catalog
  invoker: Invoker
  clock: Clock
  log: (line: string) => void
}

const LOOK_EVERY_MS = 500

export const createTimers = ({ catalog, invoker, clock, log }: TimersParts): Timers => {
  let interval: NodeJS.Timeout | undefined
  let seenMs = clock.nowMs()

  const fire: Timers['fire'] = functionName => {
    const trigger = catalog.find(functionName)?.timers[0]
    if (!trigger) return undefined
    const event = {
      Type: 'Timer',
      TriggerName: trigger.name,
      Time: new Date(clock.nowMs()).toISOString().replace(/\.\d+Z$/, 'Z'),
      Message: '',
    }
    return invoker.call({ name: functionName, event, caller: { source: 'wx_trigger' }, depth: 0, exposed: false })
  }

  const look = () => {
    try {
      fireWhatIsDue()
    } catch (error) {
      log(`timers cannot be read: ${String(error)}`) // a config.json that was just being rewritten
    }
  }

  const fireWhatIsDue = () => {
    const nowMs = clock.nowMs()
    const sinceMs = Math.min(seenMs, nowMs)
    seenMs = nowMs
    for (const name of catalog.names()) {
      const cron = catalog.find(name)?.timers[0]?.cron
      const dueMs = cron && nextFiring(cron, sinceMs)
      if (dueMs === undefined || dueMs > nowMs) continue
      void fire(name)?.then(answer => answer.ok || log(`timer of ${name} failed: ${answer.message}`))
    }
  }

  return {
    fire,
    start: () => {
      seenMs = clock.nowMs()
      clock.onShift(look)
      interval = setInterval(look, LOOK_EVERY_MS)
    },
    stop: () => clearInterval(interval),
  }
}
