import type { Capability, RoleName } from '../../domain/members/words'

export const BIND_TEXT = {
  title: '绑定会籍',
  intro: '我们拿您的姓名和手机号，对一对本单位工会的会员名册。只核对一次，以后报名不用再填。',
  name: '姓名',
  nameHint: '和工会名册上的一样',
  nameMissing: '请先填姓名',
  wechat: '用微信手机号绑定',
  wechatNote: '对上了马上生效',
  type: '自己填手机号或工号',
  typeNote: '自己填的，要等本单位工会确认后生效',
  ways: '怎样核对',
  byPhone: '手机号',
  byEmployee: '工号',
  phone: '手机号',
  phoneHint: '单位工会登记的那个号码',
  phoneWrong: '手机号是 11 位数字，请看一看',
  employeeNo: '工号',
  employeeHint: '单位发的员工编号',
  employeeMissing: '请填工号',
  submit: '提交申请',
  tries: '为了防止被人冒用，每天最多试 5 次。',
  done: '绑定成功',
  doneNote: '现在可以报名活动、带家人、出示入场码了。',
  union: '所在工会',
  toActivities: '去看活动',
  profile: '查看我的会籍',
  already: '您已绑定会籍',
  waiting: '等工会确认',
  waitingNote: '申请已经交给本单位工会的同事，确认后自动生效，不用再提交。等的时候可以先看看活动。',
  withdraw: '撤回申请',
  withdrawTitle: '撤回这次申请？',
  withdrawText: '撤回后可以重新填写。今天的次数仍然照算。',
} as const

export const PROFILE_TEXT = {
  title: '我的会籍',
  member: '工会会员',
  path: '组织关系',
  details: '登记的资料',
  company: '单位',
  phone: '手机号',
  employeeNo: '工号',
  none: '没有登记',
  wrong: '资料有变化，请告诉本单位工会，更新名册后这里会跟着变。',
  roles: '我的工作',
  door: '活动验票',
  doorNote: (count: number) => `${count} 场活动`,
  guest: '还没有绑定会籍',
  guestNote: '绑定后，这里会显示您所在的工会和登记的资料。',
  pending: '正在等工会确认',
  pendingNote: '确认后，这里会显示您所在的工会和登记的资料。',
  bind: '绑定会籍',
  seeRequest: '查看申请',
} as const

export const ROLE_WORDS: Record<RoleName, string> = {
  officer: '工会干部',
  district: '区总工会',
  auditor: '经费审查',
  admin: '系统管理员',
}

export const CAPABILITY_WORDS: Record<Capability, string> = {
  events: '活动',
  members: '会员',
  statistics: '统计',
}

export const SETTINGS_TEXT = {
  title: '设置',
  look: '显示',
  care: '关怀模式',
  careNote: '字更大，按钮更大，一行只放一件事',
  guide: '用户隐私保护指引',
  guideNote: '怎样使用、保存多久',
  what: '我们记下的',
  records: [
    {
      icon: 'id-card',
      title: '会籍',
      note: '姓名、手机号、工号和所在工会，来自单位工会的名册。手机号加密保存，页面上只显示前三位和后四位。',
    },
    {
      icon: 'ticket',
      title: '报名和入场',
      note: '报了哪一场、几个名额、什么时候入场。带孩子只记人数，不记姓名和证件。',
    },
    {
      icon: 'phone',
      title: '这台手机上',
      note: '入场码和没提交完的内容，好让没有网络时也能用。提交后、入场结束后会自动清掉。',
    },
  ],
  not: '我们不记位置，不看通讯录，不做排名和打卡。',
  mend: '想更正或删除自己的信息，请联系本单位工会。',
  version: '版本',
  openid: '我的微信标识',
  openidNote: '部署人员指定第一位管理员时用到，不是密码',
  development: '开发版',
} as const
