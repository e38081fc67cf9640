/** 1234567 → 1,234,567. */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** What the statistics say. */
export const text = {
  title: '活动统计',
  years: '按年份看',
  allYears: '全部年份',
  head: (sessions: number, attendances: number) => `${grouped(sessions)} 场，${grouped(attendances)} 人次`,
  all: '各年合计，只算已经结束的场次。',
  ofYear: (year: string) => `${year} 年，只算已经结束的场次。`,
  imported: (label: string, sessions: number, attendances: number) =>
    `其中 ${grouped(sessions)} 场、${grouped(attendances)} 人次来自导入，标为“${label}”。`,
  counted: (moment: string) => `验票的人次每小时更新，最近一次 ${moment}。补传的扫码一周内都会算进来。`,
  notCounted: '验票的人次会在场次结束后一小时内算进来。',
  none: '还没有统计',
  noneNote: '场次结束后，到场人次会在一小时内算进来。',
  byBrand: '按品牌',
  byUnion: '按主办工会',
  byMonth: '按月份',
  byYear: '按年份',
  name: { brand: '品牌', union: '工会', period: '时间' },
  sessions: '场次',
  attendances: '人次',
  average: '场均',
  row: (sessions: number, attendances: number) => `${grouped(sessions)} 场 · ${grouped(attendances)} 人次`,
  averageOf: (sessions: number, attendances: number) =>
    sessions === 0 ? '—' : grouped(Math.round(attendances / sessions)),
  total: '合计',
  more: (n: number) => `再看 ${n} 个`,
  month: (period: string) => `${period.slice(0, 4)} 年 ${Number(period.slice(5))} 月`,
  year: (period: string) => `${period} 年`,
  exportAll: '导出表格',
  exported: (n: number) => `已导出 ${n} 行`,
  exportFailed: '文件没有取到，请再试一次。',

  importTitle: '导入以往的场次',
  importNote: 'Excel 一行一场，第一行写列名：日期、品牌、主办工会、活动、人次。不含任何人的姓名。',
  label: '这批数据叫什么',
  labelHint: '同一个名称再导一次，会用新文件换掉旧的，不会重复计算。',
  labelMissing: '请先给这批数据起个名称。',
  pick: '选择 Excel 文件',
  uploadFailed: '文件没有传上去，请检查网络再试一次。',
  importDone: (rows: number, attendances: number) => `已导入 ${grouped(rows)} 场，共 ${grouped(attendances)} 人次。`,
  badHead: (n: number) => `有 ${n} 行没有导入，请改好后用同一个名称再导一次：`,
  bad: (row: number, heading: string) => `第 ${row} 行的“${heading}”不对`,
  badMore: (n: number) => `还有 ${n} 行没有列出`,
} as const
