import fc from 'fast-check'
import { escapeFormula, writeXlsx } from './write-xlsx'
import { readXlsx } from './xlsx'

describe('xlsx', () => {
  test('what is written is read again, formulas as text behind an apostrophe', async () => {
    const rows = [
      ['姓名', '手机号', '工号'],
      ['张晓明', '19900000001', '=HYPERLINK("http://x")'],
      ['李秀英', '', '@sum'],
    ]
    expect(await readXlsx(await writeXlsx(rows, [10, 16, 10]))).toEqual([
      ['姓名', '手机号', '工号'],
      ['张晓明', '19900000001', '\'=HYPERLINK("http://x")'],
      ['李秀英', '', "'@sum"],
    ])
  })

  test('no cell begins with what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ''), fc.string(), (first, rest) => {
        expect(/^[=+\-@\t\r]/.test(escapeFormula(first + rest))).toBe(false)
      }),
    )
  })

  test('what is no xlsx is refused without an error', async () => {
    const real = await writeXlsx([['姓名'], ['张晓明']], [10])
    for (const content of [
      Buffer.alloc(0),
      Buffer.from('姓名,手机号'),
      real.subarray(0, 300),
      Buffer.from('PK\x05\x06'),
    ])
      expect(await readXlsx(content)).toBeNull()
  })

  test('a file that unpacks to more than the memory holds is refused before it is unpacked', async () => {
    const bomb = await writeXlsx([['姓名'], ['张晓明']], [10])
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bomb.writeUInt32LE(2_000_000_000, entry + 24)
    expect(await readXlsx(bomb)).toBeNull()
  })
})
