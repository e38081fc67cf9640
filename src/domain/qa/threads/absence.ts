export const LEAVE_REASONS = ['leave', 'out', 'moved', 'other'] as const
export type LeaveReason = (typeof LEAVE_REASONS)[number]

/** Why a question goes to another person, as the office reads it beside the question; nothing of anybody's health. */
export const HAND_OVER_WORDS: Readonly<Record<LeaveReason | 'ended', string>> = {
  leave: '休假',
  out: '外出办事',
  moved: '工作调整',
  other: '另有安排',
  ended: '不再承担答复工作',
}

/** Days off, both ends included, `2026-03-02`. */
export interface Leave {
  readonly from: string
  readonly to: string
  /** Absent on those that were written before there was a hand-over: 休假, by turns. */
  readonly reason?: LeaveReason
  /** The colleague who takes what is open; absent and null: whoever's turn it is. */
  readonly toAccountId?: string | null
}

/** The leave that covers a day, null where none does; of two the one that began first. Pure. */
export const leaveOn = (leaves: readonly Leave[], day: string): Leave | null =>
  leaves.reduce<Leave | null>(
    (found, leave) => (leave.from <= day && day <= leave.to && (!found || leave.from < found.from) ? leave : found),
    null,
  )

export interface Absence {
  readonly reason: LeaveReason | 'ended'
  /** The colleague who takes all that is open; null: whoever's turn it is. */
  readonly toAccountId: string | null
}

/** Why somebody's open questions go to others today, null where they stay: no more among those who answer, or on leave. Pure. */
export const absenceOf = (
  { answers, leaves }: { readonly answers: boolean; readonly leaves: readonly Leave[] },
  day: string,
): Absence | null => {
  if (!answers) return { reason: 'ended', toAccountId: null }
  const leave = leaveOn(leaves, day)
  return leave && { reason: leave.reason ?? 'leave', toAccountId: leave.toAccountId ?? null }
}
