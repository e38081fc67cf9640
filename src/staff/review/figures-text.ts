import { yuan } from './text'

export const STAT_TEXT = {
  title: '帮扶统计',
  head: (people: number, fen: number) => `${String(people).replace(/\B(?=(\d{3})+$)/g, ',')} 人次，${yuan(fen)}`,
  note: '每个数都是账上各笔相加。',
  byKind: '按类别',
  byYear: '按年度',
  byUnion: '按工会',
  emergency: (fen: number) => `其中急难先行 ${yuan(fen)}`,
  recovering: (fen: number) => `待收回 ${yuan(fen)}`,
  help: '不是钱的帮助',
  helpNote: '另外计数，不算进上面的人次和金额。',
  helpLine: ({ times, people, worthFen }: { times: number; people: number; worthFen: number }) =>
    `${times} 次 · ${people} 人${worthFen > 0 ? ` · 约值 ${yuan(worthFen)}` : ''}`,
  year: '年度',
  kind: '类别',
  union: '工会',
  people: '人次',
  money: '金额',
  imported: '导入',
} as const

export const EXPORT_TEXT = {
  title: '导出和导入',
  lead: '导出要写用途，由另一个人同意。姓名已隐去一部分，每次都有记录。',
  purpose: '用途',
  purposeHint: '给谁、做什么用',
  year: '年度',
  ask: '申请导出',
  list: '导出申请',
  none: '还没有导出申请',
  mine: '我申请的',
  approve: '同意并下载',
  waits: '等另一个人同意',
  approved: (rows: number) => `已同意，${rows} 行`,
  importTitle: '导入以往的帮扶',
  importNote: 'Excel 表头：年度、类别、金额、所属工会。不含姓名，同一个文件只算一次。',
  label: '这批数据怎么来的',
  pick: '选择 Excel 文件',
  imported: (rows: number, fen: number) => `导入 ${rows} 行，共 ${yuan(fen)}`,
  bad: (row: number, heading: string) => `第 ${row} 行“${heading}”不对`,
} as const
