/** What react-query needs of AbortController, which phones lack; webpack puts it in where the name stands free (config/index.ts). */
class Signal {
  aborted = false
  private readonly listeners = new Set<() => void>()
  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener)
  }
  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener)
  }
  abort(): void {
    if (this.aborted) return
    this.aborted = true
    for (const listener of this.listeners) listener()
  }
}

export class AbortController {
  readonly signal = new Signal()
  abort(): void {
    this.signal.abort()
  }
}
