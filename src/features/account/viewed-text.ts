/** Everything the page says about who saw my data. */
export const VIEWED_TEXT = {
  title: '谁看过我的资料',
  rule: '工作人员平时只看到遮住一部分的姓名和号码。要看完整的，必须写明原因，并且在这里留下一行。',
  none: '还没有人看过',
  noneNote: '有人查看您的完整资料时，这里会写明是哪个工会、什么时候、因为什么。',
  saw: (fields: readonly string[]) => `看了您的${fields.join('、')}`,
  by: (union: string | null, role: string) => (union === null ? role : `${union} · ${role}`),
  someone: '工作人员',
  reason: '原因',
  more: '再看一些',
  doubt: '觉得不该看？请告诉本单位工会或区总工会。经审人员也能看到这些记录，查看的人自己改不了。',
} as const
