const WAYS = ['wechat', 'phone', 'employee'] as const

/** What was typed to bind, on this phone only, until it is sent. */
export interface BindDraft {
  /** How the person wants to be known; the form shows the fields of one way. */
  way: (typeof WAYS)[number]
  name: string
  phone: string
  employeeNo: string
}

export const EMPTY_DRAFT: BindDraft = { way: 'wechat', name: '', phone: '', employeeNo: '' }

const isDraft = (value: unknown): value is BindDraft =>
  typeof value === 'object' &&
  value !== null &&
  WAYS.some(way => way === Reflect.get(value, 'way')) &&
  ['name', 'phone', 'employeeNo'].every(field => typeof Reflect.get(value, field) === 'string')

export const BIND_DRAFT = { key: 'draft-bind', parse: (value: unknown) => (isDraft(value) ? value : null) }
