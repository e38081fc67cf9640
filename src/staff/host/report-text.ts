interface Tag {
  tone: 'good' | 'wait' | 'stop'
  word: string
}

const HOUR_MS = 3_600_000
const HURRY_HOURS = 4

/** How long is left to answer, UTC ms apart: hours while there are some, then how much too late. */
const clock = (leftMs: number): Tag => {
  const hours = Math.floor(Math.abs(leftMs) / HOUR_MS)
  const words = hours > 0 ? `${hours} 小时` : `${Math.max(1, Math.floor(Math.abs(leftMs) / 60_000))} 分钟`
  if (leftMs < 0) return { tone: 'stop', word: `已超时 ${words}` }
  return { tone: hours < HURRY_HOURS ? 'stop' : 'wait', word: `还剩 ${words}答复` }
}

export const REPORT_TEXT = {
  title: '反映的情况',
  way: '24 小时内答复，答过的也在这里',
  none: '没有人反映情况',
  noneNote: '有人反映会马上通知您，24 小时内答复。谁反映的不显示。',
  about: (title: string, badge: number) => `${title} · 关于 ${badge} 号`,
  answered: { tone: 'good', word: '已答复' },
  clock,
  answer: '答复',
  said: (answer: string) => `答复：${answer}`,
  hint: '反映的人会收到这段话',
  send: '发出答复',
} as const satisfies Readonly<Record<string, unknown>>
