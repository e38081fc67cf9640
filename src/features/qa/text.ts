import type { AnswerLevel, Calculator } from '../../domain/qa/words'
import type { CitationView } from './citation-view'

export { CATEGORY_WORDS } from '../../domain/qa/category-words'

/** The unions' own line: anywhere in the country, 12351. */
export const HOTLINE = '12351'

export const LEVEL_WORDS: Record<AnswerLevel, string> = { likely: '最可能', related: '可能相关' }

export const CALCULATOR_WORDS: Record<Calculator, { title: string; note: string }> = {
  annualLeave: { title: '年休假有几天', note: '按累计工龄，今年入职的折算' },
  overtimePay: { title: '加班费是多少', note: '平时、休息日、法定节假日' },
  severance: { title: '经济补偿有几个月', note: '按工作年限和月工资' },
  probation: { title: '试用期最长多久', note: '按合同期限' },
  arbitration: { title: '仲裁还来得及吗', note: '一年的仲裁时效' },
}

/** `2012-12-28` as 2012年12月28日. */
export const dateWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

export const ASK_TEXT = {
  title: '问工会',
  label: '您遇到了什么事',
  placeholder: '例如：公司拖欠工资怎么办',
  hint: '写四个字以上就会找答案，拼音、错别字也能认',
  categories: '按类别看',
  all: '全部',
  hot: '大家常问',
  found: '找到的答案',
  nothing: '没有找到现成的答案',
  nothingNote: '可以换个说法再试，或者把问题交给工会，由人来答复。',
  noHot: '这一类还没有整理好的问题',
  noHotNote: '在上面写下您的问题，或者打工会热线。',
  notSolved: '没有解决？',
  notSolvedNote: '您写的内容会带过去，不用再写一遍。',
  ask: '向工会提问',
  call: `拨打 ${HOTLINE} 工会热线`,
  tools: '算一算',
} as const

export const ANSWER_TEXT = {
  title: '答案',
  basis: '依据',
  asOf: (day: string) => `${dateWords(day)}文本`,
  changed: '条文有新文本，正在核对',
  checked: (day: string) => `最后核对 ${day}`,
  asksUnion: '这件事各区规定不一样，请以区总工会的答复为准。',
  helpful: '这条有帮助吗',
  yes: '有帮助',
  no: '没解决',
  thanks: '谢谢，您的反馈会让答案更准。',
  sorry: '知道了。您可以把问题交给工会，由人来答复。',
  calculate: '算一算',
  showArticle: '看条文',
  hideArticle: '收起条文',
  disclaimer: '以上是一般说明，不代替对您个人情况的法律意见。',
} as const

/** One line of what an answer rests on: 《劳动合同法》第九条、第八十四条. */
export const citationWords = ({ law, articles }: CitationView): string => `《${law}》${articles.join('、')}`
