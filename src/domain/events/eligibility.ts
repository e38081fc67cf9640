/** Whether a member of this union path may take part: no restriction, or one of the named unions lies on the path. */
export const isEligible = (onlyUnionIds: readonly string[], unionPath: readonly string[]): boolean =>
  onlyUnionIds.length === 0 || onlyUnionIds.some(unionId => unionPath.includes(unionId))
