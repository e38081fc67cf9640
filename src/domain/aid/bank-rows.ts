import { typedFen, yuanText } from './money'

const BANK_HEADINGS = ['业务编号', '户名', '开户行', '账号', '金额（元）'] as const
/** Headings of a result file, as banks name them; the first known one counts. */
const RESULT_HEADINGS = {
  paymentId: ['业务编号', '编号', '流水号'],
  card: ['账号', '收款账号', '卡号'],
  amount: ['金额（元）', '金额', '交易金额'],
  result: ['结果', '处理结果', '状态', '交易状态'],
} as const

export interface BankRow {
  readonly paymentId: string
  readonly holder: string
  readonly bankName: string
  readonly card: string
  readonly amountFen: number
}

/** A file for the bank, headings first. Pure. */
export const bankRows = (rows: readonly BankRow[]): readonly (readonly string[])[] => [
  BANK_HEADINGS,
  ...rows.map(({ paymentId, holder, bankName, card, amountFen }) => [
    paymentId,
    holder,
    bankName,
    card,
    yuanText(amountFen).replace(/,/g, ''),
  ]),
]

export interface ResultRow {
  /** In the file, from 1. */
  readonly row: number
  readonly paymentId: string
  readonly cardTail: string
  readonly amountFen: number | null
  /** Null where the bank's word is neither yes nor no. */
  readonly result: 'paid' | 'failed' | null
}

const YES = /^(成功|交易成功|处理成功|已入账|paid|success)$/i
const NO = /^(失败|交易失败|处理失败|退回|退票|failed)/i

/** Reads a result file's rows; null where no headings fit. The bank's own no is the only no. Pure. */
export const readResultRows = (rows: readonly (readonly string[])[]): readonly ResultRow[] | null => {
  const headAt = rows.findIndex(row => RESULT_HEADINGS.paymentId.some(name => row.map(clean).includes(name)))
  const head = rows[headAt]?.map(clean)
  if (!head) return null
  const column = (names: readonly string[]) => head.findIndex(cell => names.includes(cell))
  const at = {
    paymentId: column(RESULT_HEADINGS.paymentId),
    card: column(RESULT_HEADINGS.card),
    amount: column(RESULT_HEADINGS.amount),
    result: column(RESULT_HEADINGS.result),
  }
  if (Object.values(at).includes(-1)) return null
  return rows.slice(headAt + 1).flatMap((cells, i): ResultRow[] => {
    const cell = (index: number) => clean(cells[index] ?? '')
    if (cells.every(one => clean(one) === '') || isTotal(cells)) return []
    const word = cell(at.result)
    return [
      {
        row: headAt + i + 2,
        paymentId: cell(at.paymentId).toUpperCase(),
        cardTail: cell(at.card).slice(-4),
        amountFen: typedFen(cell(at.amount)),
        result: YES.test(word) ? 'paid' : NO.test(word) ? 'failed' : null,
      },
    ]
  })
}

/** Banks end a list with its sum; it is no payment. */
const isTotal = (cells: readonly string[]): boolean =>
  /^(合计|总计|小计|总笔数|总金额)/.test(cells.map(clean).find(cell => cell !== '') ?? '')

const clean = (cell: string): string =>
  cell.normalize('NFKC').replace(/^'/, '').trim().replace('金额(元)', '金额（元）')

/** A row of csv; what a spreadsheet would run as a formula is led by an apostrophe. RFC 4180, OWASP on csv injection. Pure. */
export const csvLine = (cells: readonly string[]): string =>
  cells
    .map(cell => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
    .map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
    .join(',')

/** The rows of a csv text: quotes, commas (tabs where its headings have them) and line breaks as RFC 4180 has them. Pure. */
export const csvRows = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  const head = text.split('\n').find(line => /编号|流水号/.test(line)) ?? ''
  const comma = head.includes('\t') && !head.includes(',') ? '\t' : ','
  let cell = ''
  let quoted = false
  const end = () => {
    rows[rows.length - 1]?.push(cell)
    cell = ''
  }
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"') quoted = true
    else if (character === comma) end()
    else if (character === '\n') {
      end()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  end()
  return rows.filter(row => row.length > 1 || row[0] !== '')
}
