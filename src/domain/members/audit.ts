/** Whose chains the members domain keeps; the words are the auditor's. */
export const MEMBERS_SUBJECTS = {
  account: '账号权限',
  binding: '绑定申请',
  member: '会员资料',
  roster: '工会名册',
} as const

export const MEMBERS_AUDIT = {
  'role.granted': '授予权限',
  'role.revoked': '收回权限',
  'role.lost': '离职或改绑，权限随之失效',
  'membership.moved': '转到别的工会',
  'membership.left': '退出工会',
  'membership.unbound': '解除绑定',
  'binding.approved': '同意绑定',
  'binding.rejected': '没有同意绑定',
  'roster.exported': '导出名册',
  'member.revealed': '查看完整资料',
} as const
