import { readArticleName } from './article-name'

export interface ArticleQuery {
  /** Part of a law's name, empty where none is typed. */
  readonly law: string
  /** `第三十八条`, null where no number is typed. */
  readonly article: string | null
}

const NUMBER = /(第\s*[零一二三四五六七八九十百\d]{1,7}\s*条(?:之[一二三四五六七八九十]{1,2})?|\d{1,3}\s*条?)\s*$/

/** What is typed to find an article: `劳动合同法 38`, `《劳动合同法》第三十八条`, or a part of a law's name. Pure. */
export const readArticleQuery = (text: string): ArticleQuery => {
  const plain = text
    .normalize('NFKC')
    .replace(/[《》<>]/g, ' ')
    .trim()
  const [found = ''] = NUMBER.exec(plain) ?? []
  const article = found === '' ? null : readArticleName(found)
  const law = (article === null ? plain : plain.slice(0, plain.length - found.length)).replace(/\s/g, '')
  return { law: law.replace(/^中华人民共和国/, ''), article }
}

/** Whether a law is meant by a part of its name. Pure. */
export const isLawNamed = (law: string, typed: string): boolean =>
  typed !== '' && (law.includes(typed) || typed.includes(law))
