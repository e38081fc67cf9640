import { withoutUnseen } from './plain-form'
import { AFTER_TITLE, isNoName, isOtherWord, SAID, SAID_BEING, TITLED } from './redact-names'
import { COMPANY, companyIn, HOUSE, namesCompany, STREET, streetIn } from './redact-places'

export const PERSONAL_KINDS = [
  'mail',
  'identity',
  'card',
  'mobile',
  'landline',
  'number',
  'account',
  'plate',
  'ownName',
  'name',
  'company',
  'address',
] as const
/** 邮箱, 证件号, 卡号, 手机, 座机, 工号一类, 微信QQ, 车牌, 本人姓名, 姓名, 单位, 地址. */
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** What stands in the place of what was hidden. */
export const HIDDEN_AS: Readonly<Record<PersonalKind, string>> = {
  mail: '【邮箱已隐去】',
  identity: '【证件号已隐去】',
  card: '【号码已隐去】',
  mobile: '【号码已隐去】',
  landline: '【号码已隐去】',
  number: '【号码已隐去】',
  account: '【账号已隐去】',
  plate: '【车牌已隐去】',
  ownName: '【姓名已隐去】',
  name: '【姓名已隐去】',
  company: '【单位已隐去】',
  address: '【地址已隐去】',
}
/** Hidden by a person's own word. */
export const HIDDEN_BY_HAND = '【已隐去】'

/** By these a person is reached or known for certain; no reason brings them back. The others may be an office's own. */
const NEVER_KEPT: readonly PersonalKind[] = ['identity', 'card', 'mobile', 'account', 'plate', 'ownName']
export const mayKeep = (kind: PersonalKind): boolean => !NEVER_KEPT.includes(kind)
/** What never stands in an answer for everybody; an office's telephone and address may. */
export const isAboutPerson = (kind: PersonalKind): boolean => !mayKeep(kind) || kind === 'name' || kind === 'mail'

/** What is known of the asker beside the text. */
export interface KnownPerson {
  readonly names: readonly string[]
  readonly companies: readonly string[]
}

export interface Hidden {
  readonly kind: PersonalKind
  /** As it stood in the text. */
  readonly words: string
}

type Rule = readonly [kind: PersonalKind, pattern: RegExp, fits?: (text: string, at: number, words: string) => boolean]

const named = (text: string, at: number): boolean => !isOtherWord(text, at)

/** Each pattern's second group is what is hidden. Order matters: the longer and surer first, what a former one took stays taken. */
const RULES: readonly Rule[] = [
  ['mail', /()([\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4})/g],
  [
    'identity',
    /(^|[^0-9])([1-9]\d{5}\s?(?:18|19|20)\d{2}\s?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXx])(?![0-9])/g,
  ],
  ['identity', /((?:护照|通行证)[号码是:：\s]{0,4})([A-Za-z]{1,2}\d{6,9})/g],
  ['identity', /(^|[^0-9])([1-9]\d{16}[\dXx])(?![0-9])/g],
  ['card', /(^|[^0-9])([3-9]\d{3}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{3,4}(?:[\s-]?\d{1,4})?)(?![0-9])/g],
  ['mobile', /(^|[^0-9])((?:\+?86[\s-]?)?1[3-9]\d[\s.-]?\d{4}[\s.-]?\d{4})(?![0-9])/g],
  ['mobile', /()([一幺][三四五六七八九][零〇一幺二三四五六七八九]{9})/g],
  ['landline', /(^|[^0-9])(0\d{2,3}[\s-]?\d{7,8}(?:-\d{1,5})?|[48]00[\s-]?\d{3}[\s-]?\d{4})(?![0-9])/g],
  ['landline', /((?:电话|座机|热线|致电|打|联系|咨询)[号码是为:：\s]{0,4})(\d{7,8})(?![0-9])/g],
  ['account', /((?:微信|QQ|扣扣|V信|VX|WX|钉钉|支付宝|抖音)[号群是为:：加搜\s]{0,4})([A-Za-z0-9_-]{5,20})/gi],
  ['number', /((?:工号|员工号|社保号|会员号|合同编号|学号)[是为:：\s]{0,3})([A-Za-z0-9-]{4,20})/g],
  [
    'plate',
    /()([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·\s-]?[A-HJ-NP-Z0-9]{5,6})(?![A-Za-z0-9])/g,
  ],
  ['address', STREET],
  ['address', HOUSE],
  ['company', COMPANY, (_text, _at, words) => namesCompany(words)],
  ['name', SAID, (_text, _at, words) => !isNoName(words)],
  ['name', SAID_BEING, named],
  ['name', TITLED, named],
  ['name', AFTER_TITLE, named],
]

interface Span extends Hidden {
  readonly from: number
  readonly to: number
}

/** The text without unseen characters, and the same with full-width digits and letters as plain ones, character by character. */
const plainOf = (text: string): { clean: string; plain: string } => {
  const clean = withoutUnseen(text)
  const plain = clean.replace(/[\uff01-\uff5e]/g, one => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  return { clean, plain: plain.replace(/\u3000/g, ' ') }
}

/** Stands for what is taken already, so that no later pattern reads over it. */
const TAKEN = '\ue000'

const spansOf = (clean: string, plain: string, known: KnownPerson): readonly Span[] => {
  const spans: Span[] = []
  let left = plain
  const take = (kind: PersonalKind, from: number, to: number) => {
    if (to <= from || left.slice(from, to).includes(TAKEN)) return
    spans.push({ kind, from, to, words: clean.slice(from, to) })
    left = left.slice(0, from) + TAKEN.repeat(to - from) + left.slice(to)
  }
  const everywhere = (kind: PersonalKind, words: string) => {
    if (words.length < 2) return
    for (let at = left.indexOf(words); at >= 0; at = left.indexOf(words, at + 1)) take(kind, at, at + words.length)
  }
  const pass = ([kind, pattern, fits]: Rule) => {
    const before = left
    for (const match of before.matchAll(pattern)) {
      const [, ahead = '', found = ''] = match
      const words = kind === 'company' ? companyIn(found) : pattern === STREET ? streetIn(found) : found
      const to = match.index + ahead.length + found.length
      const from = to - words.length
      if (!fits || fits(before, from, words)) take(kind, from, to)
    }
  }
  for (const name of known.names) everywhere('ownName', name)
  for (const company of known.companies) everywhere('company', company)
  // again until nothing is found: what stood beside a number may itself be one once that is taken
  for (let found = -1; found < spans.length; ) {
    found = spans.length
    for (const rule of RULES) pass(rule)
  }
  return spans.sort((a, b) => a.from - b.from)
}

const NOBODY: KnownPerson = { names: [], companies: [] }

/** What in a text tells who a person is or how to reach them, in order; amounts and dates are none. Pure; linear for what a page takes. */
export const personalIn = (text: string, known: KnownPerson = NOBODY): readonly Hidden[] => {
  const { clean, plain } = plainOf(text)
  return spansOf(clean, plain, known).map(({ kind, words }) => ({ kind, words }))
}

/** A text with all of that hidden. Pure. */
export const redacted = (text: string, known: KnownPerson = NOBODY): string => {
  const { clean, plain } = plainOf(text)
  let [left, at] = ['', 0]
  for (const { kind, from, to } of spansOf(clean, plain, known)) {
    left += clean.slice(at, from) + HIDDEN_AS[kind]
    at = to
  }
  return left + clean.slice(at)
}

/** A company as people call it: its union's name without the union's form. Pure. */
export const companiesOf = (unionName: string): readonly string[] => {
  const company = unionName.replace(/(?:联合)?(?:工会联合会|总工会|工会委员会|联合工会|工会)$/, '')
  return [...new Set([unionName, company])].filter(words => words.length >= 2)
}
