export const CONSENTS_TEXT = {
  title: '我的同意',
  rule: '每一项都是您单独同意的，可以单独撤回。',
  none: '还没有同意过任何事项',
  noneNote: '办事时要用到您的资料，会先请您一项一项地同意，之后在这里都能看到。',
  state: { given: '已同意', outdated: '内容有更新', revoked: '已撤回' },
  outdatedNote: '同意书换了新的内容，下次办理时会请您再看一遍。',
  givenAt: '同意时间',
  revokedAt: '撤回时间',
  fixed: '这一项不能撤回',
  revoke: '撤回',
  revokeTitle: (title: string) => `撤回“${title}”？`,
  revoked: '已经撤回',
} as const
