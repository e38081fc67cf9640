import type { HeldWhy } from '../../domain/content/words'
import type { Tone } from '../../ui/status-tag'

export const HELD_TEXT = {
  title: '内容核查',
  none: '没有等您核查的内容',
  noneNote: '自动检查拿不准的内容会出现在这里，核查之前别人看不到',
  choose: '选一条内容',
  chooseNote: '看过全文再决定放不放行',
  picture: '一张图片',
  pictureAlt: '等核查的图片',
  words: '内容',
  asked: '提交时间',
  why: '核查原因',
  whyNote: {
    review: '微信的自动检查拿不准，建议人看一看。',
    failed: '自动检查没有给出结果（网络、繁忙，或者作者离开太久），所以没有放行。',
    late: '图片检查半小时没有回音，所以没有放行。',
  } satisfies Record<HeldWhy, string>,
  mine: '这是您自己提交的内容，要由另一位同事核查。',
  pass: '可以放行',
  refuse: '不放行',
  passAsk: '放行这条内容？',
  refuseAsk: '不放行这条内容？',
  passNote: '放行后，该看到它的人就能看到。您的决定和理由会记录在案。',
  refuseNote: '别人不会看到它，作者会收到“没有通过核查”的消息，不含理由。您的决定和理由会记录在案。',
  reason: '理由',
  reasonHint: '一句话，例如：正常咨询，没有不当内容',
  reasonMissing: '请写一句理由。',
  passed: '已放行',
  refused: '没有放行',
  more: '再看一些',
} as const

export const WHY_WORDS: Record<HeldWhy, { tone: Tone; word: string }> = {
  review: { tone: 'wait', word: '拿不准' },
  failed: { tone: 'info', word: '没有结果' },
  late: { tone: 'info', word: '没有回音' },
}
