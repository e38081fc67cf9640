import { ROSTER_FIELDS, ROSTER_HEADINGS, readHeadings } from './roster-headings'

describe('headings of a roster', () => {
  test.each([
    [
      ['姓名', '手机号', '工号', '所属工会', '单位', '状态'],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      ['序号', '职工姓名', '联系电话', '员工编号', '基层工会', '企业名称', '在职状态'],
      [1, 2, 3, 4, 5, 6],
    ],
    [
      [' 姓 名：', '手机号码（必填）', '员工号*', '工会名称:', '公　司', '人员状态'],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      ['名字', '电话', '职工号', '工会', '工作单位', '是否在职'],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      ['Ｎａｍｅ', 'Mobile', '编号', '所在工会', '所属公司', '会员状态'],
      [0, 1, 2, 3, 4, 5],
    ],
  ])('%j are known', (row, columns) => {
    const found = readHeadings([row])
    expect(ROSTER_FIELDS.map(field => found?.columns[field])).toEqual(columns)
  })

  test('titles and blank lines may stand above them', () => {
    const found = readHeadings([
      ['2026年职工名册'],
      [],
      ['填表人：', '办公室'],
      ['姓名', '手机', '备注'],
      ['张晓明', '1', ''],
    ])
    expect(found).toEqual({ rowIndex: 3, columns: { name: 0, phone: 1 }, unknown: ['备注'] })
  })

  test('of two columns with one meaning the first counts and the second is told', () => {
    expect(readHeadings([['姓名', '手机', '联系电话']])).toEqual({
      rowIndex: 0,
      columns: { name: 0, phone: 1 },
      unknown: ['联系电话'],
    })
  })

  test('without a name, or without a phone and a number, there is no roster', () => {
    expect(readHeadings([['手机号', '工号', '单位']])).toBeNull()
    expect(readHeadings([['姓名', '单位', '状态']])).toBeNull()
    expect(readHeadings([])).toBeNull()
    expect(readHeadings([['constructor', '__proto__', 'toString']])).toBeNull()
  })

  test('what an export writes is what an import reads', () => {
    const found = readHeadings([ROSTER_FIELDS.map(field => ROSTER_HEADINGS[field])])
    expect(ROSTER_FIELDS.map(field => found?.columns[field])).toEqual([0, 1, 2, 3, 4, 5])
    expect(found?.unknown).toEqual([])
  })
})
