/** Whose chains the questions keep; the words are the auditor's. */
export const QA_SUBJECTS = { thread: '职工提问', faq: '问答' } as const

export const QA_AUDIT = {
  'thread.propose': '提出公开提问',
  'thread.publish': '公开提问和答复',
  'thread.refuse': '不予公开',
  'thread.hide': '隐藏已公开的提问',
  'thread.withdraw': '按提问人的意思撤回公开',
  'thread.hold': '提问到期保留',
  'thread.release': '解除提问的到期保留',
  'faq.published': '发布问答',
  'faq.withdrawn': '撤下问答',
} as const
