import fc from 'fast-check'
import { readHeadings } from './roster-headings'
import { type NamedUnion, readRosterRows } from './roster-rows'

const HEAD = ['姓名', '手机号', '工号', '所属工会', '单位', '状态']
const unions: readonly NamedUnion[] = [
  { unionId: 'mine', name: '梦想小镇示范联合工会', companies: ['甲公司', '乙公司'], inScope: true },
  { unionId: 'single', name: '示范软件工会', companies: ['示范软件公司'], inScope: true },
  { unionId: 'other', name: '邻区工会', companies: [], inScope: false },
]

const read = (rows: readonly (readonly string[])[], ownUnionId: string | null = null) => {
  const headings = readHeadings(rows)
  if (!headings) throw new Error('no headings')
  return readRosterRows({ rows, ...headings, unions, ownUnionId })
}

const good = ['张晓明', '19900000001', 'A1', '梦想小镇示范联合工会', '甲公司', '在职']
const but = (column: number, text: string) => good.map((cell, i) => (i === column ? text : cell))

describe('rows of a roster', () => {
  test('a good row is read, and its number is the spreadsheet’s', () => {
    expect(read([['名册'], HEAD, [], good])).toEqual([
      {
        row: 4,
        name: '张晓明',
        phone: '19900000001',
        employeeNo: 'A1',
        unionId: 'mine',
        companyName: '甲公司',
        status: 'active',
      },
    ])
  })

  test.each([
    ['NAME_MISSING', but(0, ' · ')],
    ['NAME_TOO_LONG', but(0, '张'.repeat(31))],
    ['PHONE_WRONG', but(1, '1990000000')],
    ['PHONE_WRONG', but(1, '0571-88888888')],
    ['PHONE_WRONG', but(1, '1.99E+10')],
    ['NO_PHONE_OR_NUMBER', ['张晓明', '', ' ', '示范软件工会', '', '']],
    ['UNION_UNKNOWN', but(3, '没有这个工会')],
    ['UNION_UNKNOWN', but(3, '')],
    ['UNION_NOT_YOURS', but(3, '邻区工会')],
  ])('%s is told with the row’s number', (reason, row) => {
    expect(read([HEAD, but(1, '19900000009').map((c, i) => (i === 2 ? 'Z9' : c)), row])[1]).toEqual({ row: 3, reason })
  })

  test.each([
    '199 0000 0001',
    '199-0000-0001',
    '+86 19900000001',
    '8619900000001',
    '008619900000001',
    '１９９００００0001',
  ])('the phone %s is forgiven its typing', phone => {
    expect(read([HEAD, but(1, phone)])[0]).toMatchObject({ phone: '19900000001' })
  })

  test('who stands twice is taken once, by phone or by the company’s number', () => {
    expect(
      read([HEAD, good, but(2, 'A2'), but(1, '19900000002'), but(4, '乙公司').map((c, i) => (i === 1 ? '' : c))]),
    ).toMatchObject([
      { row: 2, name: '张晓明' },
      { row: 3, reason: 'TWICE_IN_FILE' },
      { row: 4, reason: 'TWICE_IN_FILE' },
      { row: 5, employeeNo: 'A1', companyName: '乙公司' },
    ])
  })

  test.each(['离职', '已离职', '退休', '退会', '调出', '否', 'left'])('%s has left', word => {
    expect(read([HEAD, but(5, word)])[0]).toMatchObject({ status: 'left' })
  })

  test.each(['', '在职', '在岗', '正常', '产假', '未离职', '是'])('%s is active', word => {
    expect(read([HEAD, but(5, word)])[0]).toMatchObject({ status: 'active' })
  })

  test('a row without a union belongs to the importing grassroots union, without a company to its only one', () => {
    const rows = [
      ['姓名', '手机号'],
      ['张晓明', '19900000001'],
    ]
    expect(read(rows, 'single')).toMatchObject([{ unionId: 'single', companyName: '示范软件公司' }])
  })

  test('an escaped formula comes back as it was', () => {
    expect(read([HEAD, but(2, "'=1+1")])[0]).toMatchObject({ employeeNo: '=1+1' })
  })

  test('whatever the cells are, each row that is not empty is answered once, in order', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...good, '', '离职', '邻区工会', '19900000002'))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 }), body => {
        const answered = readRosterRows({
          rows: [HEAD, ...body],
          rowIndex: 0,
          columns: { name: 0, phone: 1, employeeNo: 2, union: 3, company: 4, status: 5 },
          unions,
          ownUnionId: null,
        })
        const filled = body.flatMap((row, i) => (row.some(text => text.trim() !== '') ? [i + 2] : []))
        expect(answered.map(({ row }) => row)).toEqual(filled)
      }),
    )
  })
})
