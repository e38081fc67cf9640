import { CONTRACT } from './contract'
import type { SeedFaq } from './seed-faq'

/** The day on which all shipped answers were held against the articles that they cite: 2026-11-25. */
export const SEED_CHECKED_AT_MS = Date.UTC(2026, 10, 25)

/** What every union starts with. */
export const SEED: readonly SeedFaq[] = [...CONTRACT]
