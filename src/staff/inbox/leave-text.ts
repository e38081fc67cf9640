export const LEAVE_TEXT = {
  note: '请假的那几天不接新问题，手上的问题移交给同事，时限不变，提问人会看到换了人办理。',
  lawyerNote: '请假的那几天不再看新的问题，手上的改请别的当班律师看。',
  from: (n: number) => `第 ${n} 段请假，从`,
  to: '到（含当天）',
  reason: '原因（只有同事看得到）',
  reasons: { leave: '休假', out: '外出办事', moved: '工作调整', other: '另有安排' },
  taker: '手上的问题交给',
  byTurns: '当班的人轮流',
  add: '加一段请假',
  remove: '去掉这一段',
  removeOf: (n: number) => `去掉这一段，第 ${n} 段请假`,
  handed: (count: number) => `已保存，移交了 ${count} 个问题`,
} as const
