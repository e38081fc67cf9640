/** What the desk says about copies, series, and what stands against a plan. */
export const text = {
  copy: '再办一次',
  copied: (first: string) => `内容和上次一样，时间顺延到了 ${first}，请核对后再发布。`,

  series: '每周再办几场',
  seriesTitle: '每周一场',
  seriesNote: '从这一场往后，每周同一时间加一场。下面的日期都会加上，一天也不会跳过；不办的那天，加好后请删掉。',
  weeks: '再加几场',
  unit: ' 场',
  add: (n: number) => `加上这 ${n} 场`,
  full: '一个活动最多 30 场，不能再加了。',
  odd: '请先把这一场的开始和结束时间填好。',
  onHoliday: (name: string) => `${name}放假`,
  isTaken: '场地有别的活动',

  checkHead: '发布前请看一看',
  clash: (when: string, title: string, organiser: string) => `${when} 这个地点还有“${title}”（${organiser}）。`,
  holiday: (when: string, name: string) => `${when} 是${name}假期。`,
  checkNote: '可以照样发布。要换时间或地点，请先改好。',
} as const
