/** What the poster and its page say. */
export const text = {
  title: '活动海报',
  note: '打印出来贴在食堂、园区，用微信扫一扫就能打开这个活动。长按图片可以保存或转发。',
  scan: '微信扫一扫，看详情、报名',
  heard: (title: string) => `“${title}”的活动码`,
  print: '打印海报',
  more: (n: number) => `共 ${n} 场，扫码看其他时间`,
} as const
