import type { QaCategory } from './words'

/** What a category is called, to the asker, at the desk and in files. */
export const CATEGORY_WORDS: Readonly<Record<QaCategory, string>> = {
  contract: '劳动合同',
  leaving: '离职补偿',
  wages: '工资',
  overtime: '加班工时',
  injury: '工伤安全',
  insurance: '社保公积金',
  women: '女职工',
  leave: '休假',
  disputes: '争议维权',
  union: '工会',
  services: '本区服务',
}
