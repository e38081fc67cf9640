/** Ends a worker after its n-th acknowledged write, to show what a function leaves behind when its instance dies. */
export interface KillSwitch {
  /** The next invocation (of `functionName`, when given) dies after `afterWrites` writes; it disarms itself with that invocation. */
  arm(afterWrites: number, functionName?: string): void
  /** Called as an invocation starts: its own counter when it is the chosen one. */
  claim(functionName: string): WriteCounter | undefined
  state(): { armed: boolean; last?: { writes: number; killed: boolean } }
  disarm(): void
}

export interface WriteCounter {
  /** Counts one acknowledged write; true when it was the last. */
  countAndJudge(): boolean
}

export const createKillSwitch = (): KillSwitch => {
  let armed: { afterWrites: number; functionName: string | undefined } | undefined
  let last: { writes: number; killed: boolean } | undefined
  return {
    arm: (afterWrites, functionName) => {
      armed = { afterWrites, functionName }
      last = undefined
    },
    claim: functionName => {
      if (!armed || (armed.functionName ?? functionName) !== functionName) return undefined
      const { afterWrites } = armed
      const count = { writes: 0, killed: false }
      last = count
      armed = undefined
      return {
        countAndJudge: () => {
          count.writes++
          if (count.writes === afterWrites) count.killed = true
          return count.killed
        },
      }
    },
    state: () => ({ armed: armed !== undefined, ...(last && { last }) }),
    disarm: () => {
      armed = undefined
      last = undefined
    },
  }
}
