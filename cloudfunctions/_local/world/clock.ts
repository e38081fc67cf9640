/** The cloud's clock: the machine's time plus an offset, so time keeps flowing after a shift. */
export interface Clock {
  nowMs(): number
  offsetMs(): number
  /** Sets the clock to `nowMs` or moves it by `advanceMs` (may be negative). */
  shift(to: { nowMs: number } | { advanceMs: number }): void
  reset(): void
  /** Called with the new offset after every change. */
  onShift(listener: (offsetMs: number) => void): void
}

export const createClock = (): Clock => {
  const listeners: ((offsetMs: number) => void)[] = []
  let offset = 0
  const change = (next: number) => {
    offset = next
    for (const listener of listeners) listener(offset)
  }
  return {
    nowMs: () => Date.now() + offset,
    offsetMs: () => offset,
    shift: to => change('nowMs' in to ? to.nowMs - Date.now() : offset + to.advanceMs),
    reset: () => change(0),
    onShift: listener => listeners.push(listener),
  }
}
