import { yuanText } from '../../domain/aid/money'
import { PUBLIC_WORDS } from '../../domain/aid/words'
import { CAPABILITY_WORD, ROLE_WORD } from '../../ui/role-text'

type Words = Readonly<Record<string, string>>
type Read = (value: string) => string

/** A standing role, or the part that somebody takes in one case of aid. */
const PART_WORD: Words = {
  ...Object.fromEntries(Object.entries(ROLE_WORD).map(([role, { word }]) => [role, word])),
  member: '本人',
  agent: '代办人',
  intake: '受理人',
  visitor: '入户核实人',
  l1: '基层工会审批',
  l2: '区权益保障审批',
  l3: '分管领导审定',
  maker: '制单人',
  checker: '复核人',
}
export const roleWord: Read = role => PART_WORD[role] ?? role

const STATES: Words = PUBLIC_WORDS
const CAPABILITIES: Words = CAPABILITY_WORD
const BY_WORD: Words = { wechat: '微信手机号', phone: '手机号', employee: '工号' }
const one =
  (words: Words): Read =>
  value =>
    words[value] ?? value
const fen: Read = value => (/^-?\d+$/.test(value) ? `${yuanText(Number(value))} 元` : value)
const yes: Read = value => (value === 'true' ? '是' : value === 'false' ? '否' : value)
const same: Read = value => value
const counted =
  (unit: string): Read =>
  value =>
    `${value} ${unit}`

/** What a reference of an event is called and how its value reads; a name that is not here keeps its code. */
const REF_WORD: Readonly<Record<string, readonly [label: string, read: Read]>> = {
  role: ['角色', roleWord],
  capabilities: ['事项', value => value.split(',').map(one(CAPABILITIES)).join('、')],
  by: ['绑定方式', one(BY_WORD)],
  from: ['原来', one(STATES)],
  to: ['变为', one(STATES)],
  level: ['审批级', roleWord],
  amountFen: ['金额', fen],
  totalFen: ['合计', fen],
  roles: ['失去的权限', counted('项')],
  rows: ['人数', counted('人')],
  count: ['笔数', counted('笔')],
  many: ['数量', same],
  files: ['删除的文件', counted('个')],
  key: ['密钥已销毁', yes],
  passbook: ['存折', yes],
  exception: ['例外', yes],
  replan: ['重新排过', yes],
  round: ['轮次', same],
  instalment: ['期次', same],
  attempt: ['第几次发放', same],
  version: ['版本', same],
  year: ['年度', same],
  fromDay: ['生效日', same],
  cases: ['试算', counted('件')],
  changed: ['结果会变', counted('件')],
  selected: ['入选', counted('人')],
  waiting: ['候补', counted('人')],
  tickets: ['名单人数', counted('人')],
  digits: ['公开号码', same],
  result: ['银行结果', same],
  about: ['内容', same],
  state: ['状态', one(STATES)],
  unionId: ['工会编号', same],
  memberId: ['会员编号', same],
  accountId: ['账号编号', same],
  grantId: ['授权编号', same],
  requestId: ['申请编号', same],
  accessId: ['查看编号', same],
  batchId: ['批次编号', same],
  paymentId: ['付款编号', same],
  moveId: ['转会编号', same],
  rootHex: ['名单校验码', same],
  commitmentHex: ['种子校验码', same],
}

/** A reference in words. */
export const refWords = ({ name, value }: { name: string; value: string }): { label: string; value: string } => {
  const [label, read] = REF_WORD[name] ?? [name, same]
  return { label, value: read(value) }
}
