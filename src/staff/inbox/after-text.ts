export const AFTER_TEXT = { toFaq: '整理成一条答案' } as const
