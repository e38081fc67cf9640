import { CONTRACT } from './contract'
import { DISPUTES } from './disputes'
import { INJURY } from './injury'
import { INSURANCE } from './insurance'
import { LEAVE } from './leave'
import { LEAVING } from './leaving'
import { OVERTIME } from './overtime'
import type { SeedFaq } from './seed-faq'
import { SERVICES } from './services'
import { UNION } from './union'
import { WAGES } from './wages'
import { WOMEN } from './women'

/** The day on which all shipped answers were held against the articles that they cite: 2026-11-25. */
export const SEED_CHECKED_AT_MS = Date.UTC(2026, 10, 25)

/** What every union starts with. */
export const SEED: readonly SeedFaq[] = [
  ...CONTRACT,
  ...LEAVING,
  ...WAGES,
  ...OVERTIME,
  ...INJURY,
  ...INSURANCE,
  ...WOMEN,
  ...LEAVE,
  ...DISPUTES,
  ...UNION,
  ...SERVICES,
]
