/** What an anonymous asker is called in one thread, `职工·3F2A`, from a hash of the thread's id: two threads of one person share no name. Pure. */
export const pseudonymOf = (threadHashHex: string): string => `职工·${threadHashHex.slice(0, 4).toUpperCase()}`
