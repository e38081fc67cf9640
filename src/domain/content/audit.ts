/** Content that a person decided on; the words are the auditor's. */
export const CONTENT_SUBJECTS = { content: '送检内容' } as const

export const CONTENT_AUDIT = {
  'content.passed': '核查后放行内容',
  'content.refused': '核查后不放行内容',
} as const
