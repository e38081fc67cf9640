import type { Rules } from './rules'
import type { AidKind } from './words'

/** How often one household may be helped by the same programme. */
export const PERIODS = ['term', 'year', 'once'] as const

/** A programme as its rules' version describes it; everything a member reads stands here in plain words. */
export interface Programme {
  readonly kind: AidKind
  readonly title: string
  /** One sentence: who it is for. */
  readonly forWhom: string
  /** One sentence: what is given. */
  readonly gives: string
  readonly period: (typeof PERIODS)[number]
  /** From this sum the leaders decide together (L3); 0: always. */
  readonly leadersFromFen: number
  /** Whether a street or system union reads the case between L1 and L2. */
  readonly street: boolean
  /** False: a lawyer, a course or a referral is given, and no bank account is asked. */
  readonly cash: boolean
  readonly steps: readonly { readonly key: string; readonly title: string }[]
  readonly rules: Rules
}

/** 2026-09 → autumn term: `2026-2`; a year for yearly ones; `once`. `day` is `YYYY-MM-DD` in UTC+8. */
export const periodOf = (period: Programme['period'], day: string): string => {
  if (period === 'once') return 'once'
  const year = day.slice(0, 4)
  if (period === 'year') return year
  const month = Number(day.slice(5, 7))
  return month >= 8 ? `${year}-2` : month === 1 ? `${Number(year) - 1}-2` : `${year}-1`
}
