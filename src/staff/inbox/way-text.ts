export const WAY_TEXT = {
  title: '记成一种问法',
  words: (title: string) => `以后这样问，也找到“${title}”`,
  hint: '已经隐去姓名、电话、单位。请改成一句短话，看不出是谁问的。',
  missing: '写一句怎么问',
  add: '记下这句',
  done: '记下了，几分钟后搜得到',
} as const
