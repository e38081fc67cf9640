import { momentText } from '../../ui/time-text'

/** What each kept call is, in a person's words, by its address. */
const WHAT: Readonly<Record<string, string>> = {
  'events.signUp': '活动报名',
  'checkin.upload': '入场记录',
  'aid.recordVisit': '入户走访记录',
}

export const UNSENT_TEXT = {
  title: '还没有送出的',
  rule: '没有网络时，您提交的内容先存在这台手机上，连上后按顺序自动送出，每一项只送一次。',
  none: '都送出去了',
  home: '回首页',
  waiting: '等待送出',
  refused: '没有办成',
  what: (address: string, count: number) => `${WHAT[address] ?? '提交的内容'}${count > 1 ? `，${count} 条` : ''}`,
  since: (atMs: number, nowMs: number) => `${momentText(atMs, nowMs)} 存下`,
  willSend: '连上网络后自动送出，不用守在这里。',
  again: '现在再送一次',
  drop: '不送了',
  dropTitle: '不送了？',
  dropText: '它会从这台手机上删掉。如果刚才其实已经送到，请到对应的页面看看结果。',
} as const
