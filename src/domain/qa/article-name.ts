const DIGITS = '零一二三四五六七八九'

/** How a law numbers its articles: 10 is 第十条, 47 第四十七条, 101 第一百零一条. From 1 to 999. Pure. */
export const articleName = (number: number): string => `第${chineseNumber(number)}条`

const chineseNumber = (number: number): string => {
  const hundreds = Math.floor(number / 100)
  const tens = Math.floor(number / 10) % 10
  const ones = number % 10
  const head = hundreds > 0 ? `${DIGITS.charAt(hundreds)}百` : ''
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS.charAt(tens)}十` : ''
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  return `${head}${middle}${gap}${ones > 0 ? DIGITS.charAt(ones) : ''}`
}

/** A cell that names an article, as the laws write it: `10`, `第10条` and `第十条` are 第十条; null where it names none. Pure. */
export const readArticleName = (cell: string): string | null => {
  const text = cell.normalize('NFKC').replace(/\s/g, '')
  const digits = /^第?(\d{1,3})条?$/.exec(text)
  if (digits) {
    const number = Number(digits[1])
    return number > 0 ? articleName(number) : null
  }
  const words = /^(第[零一二三四五六七八九十百]{1,7}条(?:之[一二三四五六七八九十]{1,2})?)/.exec(text)
  return words?.[1] ?? null
}
