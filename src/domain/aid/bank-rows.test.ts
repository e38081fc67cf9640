import fc from 'fast-check'
import { csvLine, csvRows, readResultRows } from './bank-rows'

const HEAD = ['业务编号', '账号', '金额', '结果']

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+8613800138000', `'+8613800138000`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['张三', '张三'],
  ['一,二', '"一,二"'],
])('a cell %s is written as %s: a spreadsheet runs none of it', (cell, written) => {
  expect(csvLine([cell])).toBe(written)
})

test('what is written is read again, but for the apostrophe that disarms a formula', () => {
  const cell = fc.string({ minLength: 1 }).filter(text => !/[\r\t]/.test(text) && text.trim() !== '')
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), cells => {
      const [row = []] = csvRows(csvLine(cells))
      expect(row.map((read, i) => (read === `'${cells[i]}` ? cells[i] : read))).toEqual(cells)
    }),
    { numRuns: 200 },
  )
})

test('a bank’s columns come in any order, below any heading, with tabs, sums and empty lines', () => {
  const text = [
    '某某银行代发结果',
    '结果\t金额\t账号\t业务编号',
    '成功\t1,500.00\t****0819\tab1',
    '',
    '合计\t1,500.00',
  ].join('\n')
  expect(readResultRows(csvRows(text))).toEqual([
    { row: 3, paymentId: 'AB1', cardTail: '0819', amountFen: 150_000, result: 'paid' },
  ])
})

test.each([
  ['成功', 'paid'],
  ['已入账', 'paid'],
  ['失败：账号户名不符', 'failed'],
  ['退票', 'failed'],
  ['处理中', null],
  ['', null],
])('the bank’s %s is %s, and only its own no is a no', (word, result) => {
  expect(readResultRows([HEAD, ['P1', '6222', '1', word]])).toMatchObject([{ result }])
})

test('a table without one of the four columns is none', () => {
  expect(readResultRows([HEAD.slice(0, 3), ['P1', '6222', '1']])).toBeNull()
})
