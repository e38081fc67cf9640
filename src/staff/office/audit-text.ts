import { ACCESS_FIELDS } from '../../domain/access'
import { CAPABILITY_WORD, ROLE_WORD } from '../../ui/role-text'

/** Everything the auditor's page says. */
export const AUDIT_TEXT = {
  title: '审计记录',
  rule: '每一条都和前一条锁在一起，谁改、谁删都会露出来。这里只能看，不能改。',
  all: '全部',
  kinds: '看哪一类',
  none: '还没有记录',
  noneNote: '授予权限、发布活动、导出名册、查看完整资料等都会留在这里。',
  choose: '从左边选一条',
  chooseNote: '会核对它所属的整条记录链。上下方向键可以换一条。',
  find: '按编号查',
  findNote: '编号在每条记录的详情里，可以复制。',
  findKind: '哪一类',
  findId: '编号',
  findVerb: '查这条链',
  findMissing: '请填写编号。',
  notFound: '没有这个编号的记录',
  notFoundNote: '请核对类别和编号。',
  more: '再看一些',
  system: '系统',
  gone: '已解除绑定的人员',
  by: (name: string, role: string | null) => (role === null ? name : `${name}（${role}）`),
  seq: (n: number) => `第 ${n} 条`,
  length: (n: number) => `共 ${n} 条`,
  onlyLast: (n: number) => `只列出最近 ${n} 条，整条链都核对过。`,
  subjectId: '编号',
  copyId: '复制编号',
  fields: '涉及',
  state: {
    whole: { tone: 'good', word: '记录完整' },
    broken: { tone: 'stop', word: '记录被改过' },
    truncated: { tone: 'stop', word: '记录缺了一段' },
  },
  stateNote: {
    whole: '从第一条到最后一条都对得上。',
    broken: (seq: number) => `第 ${seq} 条和当初写下的不一样。请保留现场，导出记录和锚定文件，再联系系统管理员。`,
    truncated: (seq: number) => `第 ${seq} 条以后不见了。请保留现场，导出记录和锚定文件，再联系系统管理员。`,
  },
  anchored: (n: number, seq: number, when: string) => `${when} 的第 ${n} 次锚定，记住了前 ${seq} 条`,
  notAnchored: '还没有锚定，今夜会记住',
  exportChain: '导出这条链',
  exportAll: '导出全部记录',
  exportAnchor: '下载锚定文件',
  exported: (lines: number) => `已导出 ${lines} 行`,
  exportFailed: '文件没有取到，请再试一次。',
  exportNote: '把锚定文件存在系统之外：以后谁删了末尾几条，拿它一对就知道。',
  lastAnchor: (n: number, when: string, heads: number) => `上次锚定：${when}，第 ${n} 次，记住 ${heads} 条有变化的链`,
  noAnchor: '还没有锚定过，每天夜里自动做一次。',
  rotation: {
    none: null,
    running: '正在轮换密钥，旧密钥还不能拿掉。',
    done: '密钥轮换已完成，可以拿掉旧密钥。',
  },
  alert: (who: string, opened: number) => `${who} 十分钟内查看了 ${opened} 份完整资料`,
  alerts: '查看资料特别多',
} as const

const FIELD_WORD: Readonly<Record<string, string>> = {
  ...ACCESS_FIELDS,
  state: '状态',
  unionName: '工会',
  union: '工会',
  company: '单位',
  status: '在职状态',
}
export const fieldWord = (field: string): string => FIELD_WORD[field] ?? field

const ROLES: Readonly<Record<string, { readonly word: string }>> = ROLE_WORD
export const roleWord = (role: string): string => ROLES[role]?.word ?? role

const CAPABILITIES: Readonly<Record<string, string>> = CAPABILITY_WORD
const BY_WORD: Readonly<Record<string, string>> = { wechat: '微信手机号', phone: '手机号', employee: '工号' }

/** What a reference of an event is called and how its value reads; a name that is not here keeps its code. */
const REF_WORD: Readonly<Record<string, { readonly label: string; readonly value?: (value: string) => string }>> = {
  role: { label: '角色', value: roleWord },
  capabilities: {
    label: '事项',
    value: value =>
      value
        .split(',')
        .map(one => CAPABILITIES[one] ?? one)
        .join('、'),
  },
  by: { label: '绑定方式', value: value => BY_WORD[value] ?? value },
  roles: { label: '失去的权限', value: value => `${value} 项` },
  rows: { label: '人数' },
  version: { label: '版本' },
  unionId: { label: '工会编号' },
  memberId: { label: '会员编号' },
  accountId: { label: '账号编号' },
  grantId: { label: '授权编号' },
  requestId: { label: '申请编号' },
  accessId: { label: '查看编号' },
}
export const refWords = ({ name, value }: { name: string; value: string }): { label: string; value: string } => {
  const words = REF_WORD[name]
  return { label: words?.label ?? name, value: words?.value?.(value) ?? value }
}
