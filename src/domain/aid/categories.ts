/** One category of households in difficulty, as the district's dictionary of a day describes it. */
export interface HouseholdCategory {
  readonly key: string
  /** 深度困难, 相对困难, 意外致困 … */
  readonly label: string
  readonly meaning: string
  /** Yearly income for each person up to which it is suggested, in fen; null where no sum decides. */
  readonly perHeadUpToFen: number | null
}

/** Whether a dictionary may be kept: no name or key twice, sums rising from the worst to the mildest. Pure. */
export const categoriesWrong = (categories: readonly HouseholdCategory[]): boolean => {
  const sums = categories.flatMap(({ perHeadUpToFen }) => perHeadUpToFen ?? [])
  return (
    new Set(categories.map(({ key }) => key)).size !== categories.length ||
    new Set(categories.map(({ label }) => label)).size !== categories.length ||
    sums.some((fen, i) => i > 0 && fen <= (sums[i - 1] ?? 0))
  )
}

/** The category that a household's yearly income for each person points at; null where it is unknown or above all sums: people decide. Pure. */
export const suggestedCategory = (
  categories: readonly HouseholdCategory[],
  perHeadFen: number | null,
): HouseholdCategory | null =>
  perHeadFen === null
    ? null
    : (categories.find(({ perHeadUpToFen }) => perHeadUpToFen !== null && perHeadFen <= perHeadUpToFen) ?? null)
