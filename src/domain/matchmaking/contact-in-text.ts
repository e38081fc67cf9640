/** How people write where they are reached: mail, mobile, landline, WeChat or QQ. */
const CONTACTS: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/,
  /(?:^|\D)(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
  /(?:^|\D)0\d{2,3}[\s-]?\d{7,8}(?!\d)/,
  /(?:微信|V信|vx|wx|weixin|QQ)[号是:：\s]{0,3}[a-z0-9_-]{5,20}/i,
]

/** Whether words that others will read hold a number or an address by which somebody is reached: contacts go through the matchmaker or are told face to face. Pure. */
export const holdsContact = (text: string): boolean => CONTACTS.some(pattern => pattern.test(text.normalize('NFKC')))
