import type { aid } from '../../contract/aid'
import type { Output } from '../../contract/define'
import { yuanText } from '../../domain/aid/money'
import type { AidKind } from '../../domain/aid/words'
import type { IconName } from '../../ui/icon'

type Eligibility = Output<typeof aid.likely>['eligibility']

export const KIND_ICON: Readonly<Record<AidKind, IconName>> = {
  schooling: 'family',
  illness: 'shield',
  living: 'home',
  work: 'building',
  legal: 'file',
}

export const yuan = (fen: number): string => `${yuanText(fen).replace(/\.00$/, '')} 元`

export const CATALOGUE_TEXT = {
  title: '困难帮扶',
  lead: '遇到难处，工会和您一起想办法',
  leadNote: '先看看可能符合哪一项，不用填姓名和证件。',
  mine: '我的申请',
  all: '可以申请的帮扶',
  none: '现在没有开放的帮扶项目',
  noneNote: '可以直接联系本单位工会，或者拨打 12351。',
  closed: '今年名额已满，仍可咨询',
  notices: '帮扶公示',
  noticesNote: '审核同意后公示，姓名已隐去一部分',
  hotline: '12351',
  phone: '等不了？现在就打 12351',
  phoneNote: '火灾、急病、没饭吃、没地方住，也可以直接到本单位工会，可以先救急、后补手续',
  asked: (left: string) => `请您补充材料，${left}`,
} as const

export const PROGRAMME_TEXT = {
  title: '帮扶项目',
  forWhom: '帮谁',
  gives: '帮什么',
  likely: '我可能符合吗？',
  likelyNote: '只按您的回答算一算，不保存，也不会让别人看到。',
  begin: '开始申请',
  goOn: '接着填写',
  bind: '绑定会籍后可以申请',
  bindVerb: '去绑定会籍',
  afterwards: '申请以后：工会受理、两位同志走访核实、审核、公示五个工作日、发放。每一步都会告诉您。',
} as const

export const LIKELY: Readonly<Record<Eligibility, { tone: 'good' | 'wait' | 'info'; words: string }>> = {
  eligible: { tone: 'good', words: '看起来符合' },
  staff: { tone: 'wait', words: '要由工会核实后决定' },
  not: { tone: 'info', words: '按现在的回答，可能不在这一项里' },
  unknown: { tone: 'info', words: '还差几个回答，才能算出来' },
}

export const LIKELY_TEXT = {
  upTo: (fen: number) => `最多约 ${yuan(fen)}`,
  missing: (labels: readonly string[]) => `还差：${labels.join('、')}`,
  not: '最后由人来决定，不是由算式决定。觉得自己确实有困难，仍然可以申请。',
  materials: '要准备的材料',
} as const

export const APPLY_TEXT = {
  title: '申请帮扶',
  next: '下一步',
  back: '上一步',
  steps: {
    person: { title: '您的资料', note: '用来受理和核实，加密保存；谁看过，您都能查到。' },
    household: { title: '家里人', note: '只写住在一起、一起生活的家人。没有可以直接下一步。' },
    materials: {
      title: '要交的材料',
      note: '按您前面的回答列出来的，拍照就行。照片锁在工会的保险箱里，只由我们自己检查格式，不交给别的公司；谁看过，您都能查到。',
    },
    bank: { title: '收款账户', note: '只用来发放这笔钱，要用本人的账户。' },
    confirm: { title: '核对和授权', note: '逐条看一看，勾选后提交。' },
  },
  offline: '现在没有网络。您填的都在手机里，连上后再点一次。',
  nothingTyped: '还没有填写',
  story: '还想说明的情况',
  storyHint: '比如什么时候开始的，现在最需要什么',
  name: '姓名',
  idNumber: '身份证号',
  idHint: '用来核对身份和避免重复发放，页面上只显示前后几位',
  phone: '手机号',
  phoneHint: '走访前会先打这个电话',
  address: '现在住在哪里',
  addressHint: '走访用；不会公示',
  addKin: '添加一位家人',
  removeKin: '删除',
  relation: '和您的关系',
  relations: ['配偶', '子女', '父母', '其他家人'],
  kin: (i: number) => `第 ${i} 位家人`,
  kinIdHint: '有孩子的请填，用来判断是否要监护人同意',
  holder: '户名',
  bankName: '开户银行',
  card: '银行卡号',
  passbook: '这是存折账号，请工会经办核对',
  unlooked: '有照片已经收到，还没检查完。我们会自己再试，您不用等；检查完以前工会看不到它。',
  materialsUnknown: '前面还有问题没有回答，答完后材料会列全。',
  noMaterials: '这一项不用交材料。',
  substitutes: (list: readonly string[]) => `没有的话，这些也可以：${list.join('、')}`,
  sample: (text: string) => `样子：${text}`,
  maybe: '可能需要',
  consents: '请逐条同意',
  consentOf: (title: string, name: string) => `${title}：${name}`,
  kinConsent: '这位家人同意工会核对',
  missing: (n: number) => `还有 ${n} 处要补`,
  submit: '提交申请',
  submitting: '正在提交',
  resubmit: '提交补充',
  resubmitNote: '补好以后提交，会直接回到请您补充的同志那里，不用重新排队。',
  summary: '您填的内容',
  edit: '修改',
} as const

export const BEHALF_TEXT = {
  verb: '替别人代办',
  title: '代办申请',
  lead: '先拍下本人签名的委托书',
  note: '给没有智能手机的职工代办，要有本人签名的委托书。您代办以后，不能再参与这件申请的审核。',
  paper: '已签名的委托书',
  go: '开始填写',
} as const

export const FIELD_WORDS = {
  check: '请再核对一下',
  unanswered: (label: string) => `还没有回答：${label}`,
  nameMissing: '姓名还没有填',
  idNumber: {
    LENGTH: '身份证号应是 18 位',
    NO_SUCH_DATE: '身份证号里的出生日期不存在，请核对',
    CHECK_DIGIT: '身份证号最后一位对不上，请核对',
  },
  phoneWrong: '这个手机号不对，请核对',
  card: {
    LENGTH: '银行卡号应是 13 到 19 位',
    LUHN: '卡号对不上，请照着卡面再核对；存折可以请工会经办登记',
  },
  holderMissing: '户名还没有填',
  kin: (words: string) => `家人：${words}`,
  kinProblem: {
    name: '姓名还没有填',
    phone: '手机号不对',
    LENGTH: '身份证号应是 18 位',
    NO_SUCH_DATE: '身份证号里的出生日期不存在',
    CHECK_DIGIT: '身份证号最后一位对不上',
  },
  materialMissing: (label: string) => `还差材料：${label}`,
} as const

export const DONE_TEXT = {
  again: '补充已经交上',
  againNote: '已经回到请您补充的同志那里，有结果会告诉您。',
  title: '已经收到您的申请',
  note: '本单位工会五个工作日内受理。走访前会先打电话，每一步都会告诉您。',
  receipt: '回执号',
  see: '查看进度',
  all: '我的全部申请',
} as const

export const OWN_TEXT = {
  title: '我的档案',
  note: '只有您自己看得到这一页。提交前可以回去修改。',
  person: '资料',
  people: '家里人',
  bank: '收款账户',
  story: '说明',
  files: (n: number) => `${n} 份材料`,
  download: '下载我的资料',
  downloadNote: '连同我的全部资料，存成一个文件',
  empty: '（没有填）',
} as const

export const NOTICE_TEXT = {
  title: '帮扶公示',
  lead: '以下帮扶经审核同意，现在公示',
  note: '有不同意见，可以在公示期内提出，可以不署名；申请人不会知道是谁。',
  none: '现在没有公示',
  noneNote: '审核同意的帮扶会在这里公示五个工作日。',
  until: (day: string) => `公示到 ${day}`,
  object: '提出异议',
  objectHint: '请说明事实，越具体越好核查',
  anonymous: '不署名',
  anonymousNote: '办理的同志看不到是谁，记录里也不写您的名字',
  send: '提交异议',
  sent: '已经收到，会由没有办过这件申请的同志核查。',
} as const
