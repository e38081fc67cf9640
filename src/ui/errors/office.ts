export const OFFICE: Record<never, string> = {}
