export const ACCOUNT: Record<never, string> = {}
