import writeXlsxFile from 'write-excel-file/node'

/** Rows of text as an xlsx with one sheet, the first row bold. Cells that a spreadsheet would run are escaped. */
export const writeXlsx = async (rows: readonly (readonly string[])[], widths: readonly number[]): Promise<Buffer> => {
  const [head = [], ...body] = rows
  const data = [
    head.map(value => ({ value, fontWeight: 'bold' as const })),
    ...body.map(row => row.map(text => ({ value: escapeFormula(text), type: String }))),
  ]
  return writeXlsxFile(data, { columns: widths.map(width => ({ width })), stickyRowsCount: 1 }).toBuffer()
}

/** An apostrophe before `= + - @`, tab and return: a spreadsheet shows the text and runs nothing (OWASP, CSV injection). */
export const escapeFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
