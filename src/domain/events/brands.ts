/** The union's ten activity brands, by place; source: design of the union's demo world. */
export const BRANDS = [
  '小镇校场',
  '小镇说法',
  '小镇医馆',
  '职来职往',
  '聚红能',
  '创青春',
  '铸工匠',
  '乐巾帼',
  '习科学',
  '引资本',
] as const

export type Brand = (typeof BRANDS)[number]
