import type { Capability, RoleName } from '../domain/members/words'

export const ROLE_WORD: Readonly<Record<RoleName, { readonly word: string; readonly note: string }>> = {
  officer: { word: '工会干部', note: '管本工会及下级的活动、名册和会籍申请' },
  chair: { word: '工会主席', note: '本工会困难帮扶的第一级审批' },
  district: { word: '区级经办', note: '按勾选的事项，管全区的一项或几项工作' },
  lawyer: { word: '值班律师', note: '只看转来的、隐去个人信息的咨询' },
  auditor: { word: '经审人员', note: '只看不改：活动、名册和权限' },
  admin: { word: '系统管理员', note: '管权限、工会组织和名册导入' },
}

export const CAPABILITY_WORD: Readonly<Record<Capability, string>> = {
  events: '活动',
  members: '会员和工会',
  statistics: '统计',
  matchmaking: '联谊和对接会',
  aidReview: '困难帮扶：权益保障审批',
  aidLead: '困难帮扶：分管领导审定',
  financeMaker: '帮扶付款：制单',
  financeChecker: '帮扶付款：复核',
  qaAnswer: '问工会：答复',
  qaHead: '问工会：组长',
  publish: '公开内容：第二人审核',
  identityRead: '查看匿名提问人（需写明理由）',
  calendar: '工作日历',
  content: '内容复核',
  privacy: '个人信息保护',
}
