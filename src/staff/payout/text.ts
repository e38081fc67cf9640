import type { aid } from '../../contract/aid'
import type { Output } from '../../contract/define'
import { yuanText } from '../../domain/aid/money'

type Line = Output<typeof aid.batch>['lines'][number]
type RowError = Output<typeof aid.bankResult>['errors'][number]
type Entry = Output<typeof aid.ledger>['items'][number]

export const yuan = (fen: number): string => `${yuanText(fen).replace(/\.00$/, '')} 元`

export const FUND_TEXT = {
  title: '帮扶资金',
  lead: '每一项一年的总额、已承诺、已发放，都是账上各笔相加。',
  none: '今年还没有设定资金',
  noneNote: '分管领导或财务复核可以设定。',
  total: '总额',
  reserved: '已承诺',
  paid: '已发放',
  free: '还可用',
  recovering: '待收回',
  edit: '改总额',
  totalYuan: '全年总额（元）',
  save: '保存',
  wrong: '请填金额',
  ledger: '看账',
  noLedger: '还没有账',
  why: {
    reserve: '承诺',
    release: '退回承诺',
    pay: '发放',
    revoke: '撤销冲回',
    recover: '收回',
    restore: '申诉成立，恢复发放',
    history: '导入的以往数据',
  } satisfies Record<Entry['why'], string>,
} as const

export const BATCH_TEXT = {
  title: '发放批次',
  lead: '一人制单，另一人复核；复核时重新输入笔数和金额。',
  none: '还没有批次',
  choose: '从左边选一个批次',
  chooseNote: '制单、复核、银行文件都在里面',
  open: '新建批次',
  name: '批次名称',
  nameHint: '比如：十一月第二批',
  state: { open: '制单中', confirmed: '已复核', settled: '已完成' },
  count: (n: number, fen: number) => `${n} 笔，${yuan(fen)}`,
  settled: (n: number, all: number) => `银行已回 ${n}/${all}`,
  payable: '可以发放的',
  noPayable: '没有等着发放的申请',
  add: '全部加入这个批次',
  left: (n: number) => `有 ${n} 件没有加入，可能已在别的批次`,
  lines: '批次里的',
  noLines: '还没有加入申请',
  drop: '移出',
  line: {
    drawn: '等银行处理',
    dropped: '已移出',
    paid: '已转出',
    failed: '未转成',
    reversed: '已撤销，待退回',
    returned: '已退回',
  } satisfies Record<Line['state'], string>,
  tail: (no: string, tail: string, attempt: number) =>
    `${no} · 尾号 ${tail}${attempt > 1 ? ` · 第 ${attempt} 次` : ''}`,
  returned: '款已退回',
  returnedTitle: '记一笔退回的款',
  returnedNote: '核对过到账凭证再记。记下以后，这笔钱回到年度资金里。',
  returnedReason: '凭证号或说明',
  confirmTitle: '复核',
  confirmNote: '请照着银行单子或制单人的清单重新输入，不要照抄本页。',
  retypeCount: '笔数',
  retypeTotal: '总金额（元）',
  confirm: '确认复核',
  own: '这是您自己制的批次，要由另一个人复核。',
  file: '下载给银行的文件',
  csv: '下载 CSV',
  fileNote: '含户名和卡号，每次下载都有记录。',
  result: '上传银行结果',
  resultNote: '表头：业务编号、账号、金额、结果。重复上传不会重复入账。',
  posted: (paid: number, failed: number, same: number) => `转出 ${paid} 笔，未成 ${failed} 笔，之前已记 ${same} 笔`,
  error: {
    UNKNOWN: '业务编号不在这个批次里，没有入账',
    DUPLICATE: '同一笔出现两次，只记了第一次',
    OTHER_AMOUNT: '金额和批次里的不一样，没有入账',
    OTHER_ACCOUNT: '账号尾号不一样，没有入账',
    OTHER_RESULT: '和之前记的结果不一样。先不要再发，请打电话向银行问清楚',
    UNREADABLE: '结果或金额读不懂，结果请写“成功”或“失败”',
    BARRED: '是您本人、家人或您办过的申请，请另一位同志上传',
  } satisfies Record<RowError['code'], string>,
  row: (row: number, words: string) => `第 ${row} 行：${words}`,
  back: '返回批次',
} as const
