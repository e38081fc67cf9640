export const ROSTER_FIELDS = ['name', 'phone', 'employeeNo', 'union', 'company', 'status'] as const
export type RosterField = (typeof ROSTER_FIELDS)[number]

/** Where each field stands, as a column index from 0. */
export type RosterColumns = Readonly<Partial<Record<RosterField, number>>>

export interface Headings {
  /** Index of the heading row from 0; the rows follow it. */
  readonly rowIndex: number
  readonly columns: RosterColumns
  /** Headings that stand in the file and mean nothing to us, as typed. */
  readonly unknown: readonly string[]
}

/** The headings an export is written with, in this order; {@link readHeadings} knows them all. */
export const ROSTER_HEADINGS: Readonly<Record<RosterField, string>> = {
  name: '姓名',
  phone: '手机号',
  employeeNo: '工号',
  union: '所属工会',
  company: '单位',
  status: '状态',
}

/** As cadres write them. */
const WORDS: Readonly<Record<RosterField, readonly string[]>> = {
  name: ['姓名', '名字', '职工姓名', '员工姓名', '会员姓名', '工会会员姓名', 'name'],
  phone: [
    ...['手机号', '手机', '手机号码', '联系电话', '电话', '电话号码', '联系方式', '移动电话', '联系手机'],
    ...['本人手机号', '本人手机', 'phone', 'mobile'],
  ],
  employeeNo: ['工号', '员工编号', '员工号', '职工编号', '职工号', '职工工号', '员工工号', '人员编号', '编号'],
  union: [
    ...['所属工会', '工会', '基层工会', '工会名称', '所在工会', '基层工会名称', '所属工会名称', '工会组织'],
    ...['所属基层工会', '所在基层工会'],
  ],
  company: [
    ...['单位', '公司', '企业名称', '单位名称', '公司名称', '企业', '工作单位', '所在单位', '所属单位', '所属公司'],
    ...['所在公司', '所属企业', '所在企业'],
  ],
  status: ['状态', '在职状态', '会员状态', '人员状态', '员工状态', '职工状态', '是否在职', '在职情况'],
}

const FIELD_OF: ReadonlyMap<string, RosterField> = new Map(
  ROSTER_FIELDS.flatMap(field => WORDS[field].map(word => [word, field] as const)),
)

/** Titles, notes and blank lines stand above the headings in many files; further down nobody puts them. */
const SEARCHED_ROWS = 20

/** A heading without what does not count: width of characters, blanks, colons, stars, anything in brackets. */
const headingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[([【〔{].*?[)\]】〕}]/g, '')
    .replace(/[\s:*#]/g, '')
    .toLowerCase()

/**
 * Finds the heading row: the one among the first 20 with most known headings. Null without a name,
 * or without a phone and an employee number. Of two columns with the same meaning the first counts.
 */
export const readHeadings = (rows: readonly (readonly string[])[]): Headings | null => {
  let best: Headings | null = null
  for (const [rowIndex, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const found = headingsOf(row, rowIndex)
    if (Object.keys(found.columns).length > (best ? Object.keys(best.columns).length : 0)) best = found
  }
  if (!best || best.columns.name === undefined) return null
  return best.columns.phone === undefined && best.columns.employeeNo === undefined ? null : best
}

const headingsOf = (row: readonly string[], rowIndex: number): Headings => {
  const columns: Partial<Record<RosterField, number>> = {}
  const unknown: string[] = []
  for (const [column, text] of row.entries()) {
    const key = headingKey(text)
    if (key === '') continue
    const field = FIELD_OF.get(key)
    if (field === undefined || columns[field] !== undefined) unknown.push(text.trim())
    else columns[field] = column
  }
  return { rowIndex, columns, unknown }
}
