export const CONTRACT_KINDS = ['fixed', 'openEnded', 'task', 'hourly'] as const
/** 固定期限, 无固定期限, 以完成一定工作任务为期限, 非全日制. */
export type ContractKind = (typeof CONTRACT_KINDS)[number]

/** The longest probation in months: 0, 1, 2 or 6 by the contract's months (合同法 19, 70). Pure. */
export const probationLimit = (kind: ContractKind, contractMonths: number): 0 | 1 | 2 | 6 => {
  if (kind === 'task' || kind === 'hourly') return 0
  if (kind === 'openEnded' || contractMonths >= 36) return 6
  if (contractMonths >= 12) return 2
  return contractMonths >= 3 ? 1 : 0
}
