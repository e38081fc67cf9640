/** Fields that a log of accesses names, in the words their owner reads; each domain adds what it shows in clear. */
export const ACCESS_FIELDS = {
  name: '姓名',
  phone: '手机号',
  employeeNo: '工号',
  idNumber: '身份证号',
  card: '银行卡号',
  address: '住址',
  health: '病情资料',
  income: '收入情况',
  file: '上传的材料',
  answers: '活动里回答的问题',
  proxy: '代领人的姓名',
  guestName: '现场登记的姓名',
  identity: '匿名提问人的身份',
} as const
export type AccessField = keyof typeof ACCESS_FIELDS

const isAccessField = (name: string): name is AccessField => Object.keys(ACCESS_FIELDS).includes(name)
export const ACCESS_FIELD_NAMES: readonly AccessField[] = Object.keys(ACCESS_FIELDS).filter(isAccessField)

/** Accesses of one person within this time are counted together. Source: behaviour B28, fifty in ten minutes. */
export const ACCESS_WINDOW_MS = 10 * 60_000
/** So many make a row for the auditor. */
export const ACCESS_ALERT_AT = 50
