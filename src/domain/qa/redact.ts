/** What must not be kept of a question that others may read: numbers and addresses by which a person is reached or known. Order matters: longer numbers first. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g, '【邮箱已隐去】'],
  [/[1-9]\d{16}[\dXx]/g, '【证件号已隐去】'],
  [/\d[\d\s-]{10,22}\d/g, '【号码已隐去】'],
  [/(?:\+?86)?1[3-9]\d{9}/g, '【号码已隐去】'],
  [/0\d{2,3}-?\d{7,8}/g, '【号码已隐去】'],
  [/((?:微信|QQ|qq|V信|wx)[号是:：\s]{0,3})[A-Za-z0-9_-]{5,20}/g, '$1【账号已隐去】'],
  [/((?:我叫|我是|姓名[是:：\s]{0,2}|本人叫))([\u4e00-\u9fff]{2,4})(?=[，,。.、；;！!？?\s]|$)/g, '$1【姓名已隐去】'],
]

/** A text without phone and ID numbers, cards, mail addresses, accounts, and a name where the person says it. Pure. */
export const redacted = (text: string): string =>
  PATTERNS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text)
