import type { Brand } from '../../src/domain/events/brands'
import type { PlaceKind } from '../../src/domain/events/words'

interface PlannedSession {
  readonly title: string
  /** Beijing time, `HH:MM`. */
  readonly at: string
  readonly minutes: number
  readonly capacity: number
  /** Demo members who sign up when the event is made. */
  readonly signUps: number
}

/** An event of the demo world and the rhythm in which it comes again. */
export interface PlannedEvent {
  readonly key: string
  readonly title: string
  readonly brand: Brand
  readonly venueName: string
  readonly venueAddress: string
  /** Key of a demo union. */
  readonly organiser: string
  readonly forWhom: string
  /** Key of the union whose members alone may come. */
  readonly only?: string
  readonly blocks: readonly { readonly heading: string; readonly text: string }[]
  readonly sessions: readonly PlannedSession[]
  readonly allowed: readonly PlaceKind[]
  readonly maxPlaces: number
  /** Comes every so many days, on the day since 1970 whose number leaves this rest: modulo 7, 0 is Thursday, 6 Wednesday. */
  readonly every: 7 | 14
  readonly on: number
  /** Sign-up opens so many days before. */
  readonly opensDaysBefore: number
  readonly state: 'published' | 'draft' | 'called_off'
}

const SELF = { allowed: ['self'], maxPlaces: 1 } as const
const FAMILY = { allowed: ['self', 'adult', 'child'], maxPlaces: 5 } as const
const TOWN = { venueName: '梦想小镇红色驿站', venueAddress: '梦想小镇' }
const HOME = { venueName: '海创园职工之家', venueAddress: '海创园' }
const OPEN = { state: 'published', opensDaysBefore: 21 } as const

/** The ten brands in their venues, a parent-child day, a lecture with its online class, a youth evening, a clinic, a festival. */
export const EVENT_PLAN: readonly PlannedEvent[] = [
  {
    key: 'baduanjin',
    title: '午间八段锦：动一动，下午更精神',
    brand: '小镇校场',
    ...TOWN,
    organiser: 'town-joint',
    forWhom: '久坐的您，零基础也欢迎',
    blocks: [
      { heading: '怎么练', text: '教练带大家完整练两遍，动作都有坐姿版本，穿日常衣服就可以来。' },
      { heading: '带什么', text: '自带一瓶水。驿站备有毛巾和座椅，腰背不便的同事请提前告诉教练。' },
    ],
    sessions: [{ title: '', at: '12:10', minutes: 40, capacity: 30, signUps: 6 }],
    ...SELF,
    ...OPEN,
    every: 7,
    on: 1,
  },
  {
    key: 'law',
    title: '劳动合同那些事：律师面对面',
    brand: '小镇说法',
    ...TOWN,
    organiser: 'town',
    forWhom: '想弄清合同、加班与年休假的您',
    blocks: [
      { heading: '聊什么', text: '先用半小时讲签合同时最容易忽略的条款，再一对一答疑。您的问题只在现场说，不做登记。' },
      { heading: '请带上', text: '如需咨询，请带合同或工资条复印件，遮住身份证号即可。' },
    ],
    sessions: [{ title: '', at: '18:30', minutes: 90, capacity: 40, signUps: 9 }],
    ...SELF,
    ...OPEN,
    every: 7,
    on: 6,
  },
  {
    key: 'clinic',
    title: '名医坐诊：颈肩腰腿痛专场',
    brand: '小镇医馆',
    ...TOWN,
    organiser: 'district',
    forWhom: '长时间伏案、颈肩不适的职工',
    blocks: [
      { heading: '当天流程', text: '签到、量血压、问诊、理疗体验。每位约十分钟，请按报名时段到场，不用排长队。' },
      { heading: '温馨提示', text: '义诊不开药方。正在服药的同事请带上近期的检查单，饭后一小时再来更舒服。' },
    ],
    sessions: [
      { title: '上午场', at: '09:00', minutes: 150, capacity: 20, signUps: 18 },
      { title: '下午场', at: '13:30', minutes: 150, capacity: 20, signUps: 4 },
    ],
    ...SELF,
    ...OPEN,
    every: 7,
    on: 3,
  },
  {
    key: 'career',
    title: '简历与职业规划一对一',
    brand: '职来职往',
    ...TOWN,
    organiser: 'makers',
    forWhom: '想转岗、想提升，或者刚到未来科技城的您',
    blocks: [
      { heading: '您会得到', text: '人力资源老师逐条看您的简历，说清三个可以马上改的地方，再聊聊下一步。' },
      { heading: '请准备', text: '带一份打印好的简历。内容只用于当面交流，结束后由您带走。' },
    ],
    sessions: [{ title: '', at: '19:00', minutes: 120, capacity: 16, signUps: 5 }],
    ...SELF,
    ...OPEN,
    opensDaysBefore: 3,
    every: 14,
    on: 7,
  },
  {
    key: 'red-route',
    title: '走读数字经济红色路线',
    brand: '聚红能',
    venueName: '海创园党群人才服务中心',
    venueAddress: '集合点：海创园党群人才服务中心门口',
    organiser: 'district',
    forWhom: '党员职工与积极分子，也欢迎好奇的您',
    blocks: [
      {
        heading: '路线',
        text: '从党群人才服务中心出发，参访阿里巴巴、遥望、微脉科技的党建阵地，听接待企业介绍党建与业务怎样拧成一股绳。',
      },
      { heading: '出行', text: '全程步行和大巴结合，请穿舒适的鞋。大巴准点发车，过时不候。' },
    ],
    sessions: [{ title: '', at: '13:30', minutes: 180, capacity: 45, signUps: 11 }],
    ...SELF,
    ...OPEN,
    every: 14,
    on: 5,
  },
  {
    key: 'books',
    title: '径山夜话：带一本您爱读的书',
    brand: '创青春',
    venueName: '径山',
    venueAddress: '大巴从海创园职工之家出发',
    organiser: 'park-joint',
    forWhom: '单身青年职工',
    blocks: [
      { heading: '这一晚', text: '山里的傍晚，一盏茶、一本书。每个人用五分钟讲讲书里打动自己的一段，再换座位聊一聊。' },
      { heading: '请您放心', text: '不公开联系方式，不强制自我介绍。想认识谁，由您自己决定。' },
    ],
    sessions: [{ title: '', at: '16:00', minutes: 300, capacity: 24, signUps: 24 }],
    ...SELF,
    ...OPEN,
    every: 14,
    on: 8,
  },
  {
    key: 'craft',
    title: '劳模工匠面对面：把手艺讲给您听',
    brand: '铸工匠',
    venueName: '北控(水务)劳模工匠文化阵地',
    venueAddress: '海创园',
    organiser: 'park',
    forWhom: '一线技术工人与班组长',
    blocks: [
      { heading: '看与练', text: '先看一遍完整的检修流程，再分小组上手。有问题当场问，讲到您听懂为止。' },
      { heading: '安全', text: '现场提供安全帽，请穿平底鞋，听从讲解员安排。' },
    ],
    sessions: [{ title: '', at: '14:00', minutes: 120, capacity: 25, signUps: 7 }],
    ...SELF,
    ...OPEN,
    every: 14,
    on: 11,
  },
  {
    key: 'women',
    title: '女职工小课堂：权益、健康与一束花',
    brand: '乐巾帼',
    ...HOME,
    organiser: 'district',
    forWhom: '女职工优先，带上好朋友一起来',
    blocks: [
      { heading: '上半场', text: '四十分钟讲清楚孕期、产期、哺乳期里您有哪些权利，公司该做什么。' },
      { heading: '下半场', text: '花艺老师带您扎一束花，材料现场都有，扎好就带回家。' },
    ],
    sessions: [{ title: '', at: '18:00', minutes: 120, capacity: 30, signUps: 8 }],
    allowed: ['self', 'adult'],
    maxPlaces: 2,
    ...OPEN,
    every: 7,
    on: 4,
  },
  {
    key: 'lecture',
    title: '余您数说未来大讲堂：人工智能走进车间',
    brand: '习科学',
    ...HOME,
    organiser: 'district',
    forWhom: '想知道人工智能能帮上什么忙的每一位职工',
    blocks: [
      { heading: '讲什么', text: '不讲公式，讲三个车间里的真实难题：怎么少返工、怎么少跑腿、怎么少熬夜。' },
      { heading: '空中课堂', text: '到不了现场也不掉队：同一时间线上开课，可以留言提问，老师现场回答。' },
    ],
    sessions: [
      { title: '现场', at: '14:30', minutes: 120, capacity: 120, signUps: 26 },
      { title: '空中课堂', at: '14:30', minutes: 120, capacity: 500, signUps: 6 },
    ],
    ...SELF,
    ...OPEN,
    every: 7,
    on: 0,
  },
  {
    key: 'business',
    title: '企业资源对接会：共谋发展',
    brand: '引资本',
    ...HOME,
    organiser: 'district',
    forWhom: '有产品、有需求、想找搭档的企业代表',
    blocks: [
      { heading: '怎么对接', text: '党建搭台，企业唱戏。每家三分钟说清“我有什么、我缺什么”，随后自由洽谈。' },
      { heading: '工会做什么', text: '工作人员记录意向，会后一周内帮您约好第二次见面。' },
    ],
    sessions: [{ title: '', at: '09:30', minutes: 150, capacity: 60, signUps: 10 }],
    ...SELF,
    ...OPEN,
    every: 14,
    on: 12,
  },
  {
    key: 'family',
    title: '欢乐一夏亲子日：加场',
    brand: '聚红能',
    venueName: '未来科技城会议中心',
    venueAddress: '一楼大厅签到',
    organiser: 'district',
    forWhom: '职工家庭，孩子由监护人陪同',
    blocks: [
      { heading: '玩什么', text: '机器人搭建、非遗拓印、家庭接力。每个摊位都坐得下一家人，不赶时间。' },
      { heading: '带孩子来', text: '孩子的名额需要监护人同意，我们不登记孩子的姓名。一个家庭可以分两次入场。' },
    ],
    sessions: [
      { title: '上午场', at: '09:00', minutes: 180, capacity: 120, signUps: 9 },
      { title: '下午场', at: '14:00', minutes: 180, capacity: 120, signUps: 3 },
    ],
    ...FAMILY,
    ...OPEN,
    every: 14,
    on: 10,
  },
  {
    key: 'riders',
    title: '小哥驿站暖心日：歇歇脚，充充电',
    brand: '小镇校场',
    venueName: '小哥驿站',
    venueAddress: '梦想小镇',
    organiser: 'riders',
    forWhom: '小哥之家示范联合工会的骑手与快递员',
    only: 'riders',
    blocks: [
      { heading: '为您准备', text: '热饭、热水、充电、护手霜，还有车辆安全检查。凭入场码领一份暖心包。' },
      { heading: '时间', text: '中午到傍晚随时来，不用掐着点。' },
    ],
    sessions: [{ title: '', at: '11:00', minutes: 420, capacity: 80, signUps: 0 }],
    ...SELF,
    ...OPEN,
    every: 7,
    on: 5,
  },
  {
    key: 'festival',
    title: '佳节有您：手作点心与节日礼包',
    brand: '聚红能',
    ...HOME,
    organiser: 'park',
    forWhom: '留在未来科技城过节的您和家人',
    blocks: [
      { heading: '做什么', text: '跟着师傅做一盒应节点心，边做边听节日的来历。做好的带走一半，留一半分给值班的同事。' },
      { heading: '礼包', text: '每位会员一份，签到后在服务台领取，当天有效。' },
    ],
    sessions: [{ title: '', at: '15:00', minutes: 150, capacity: 50, signUps: 7 }],
    allowed: ['self', 'adult', 'child'],
    maxPlaces: 3,
    ...OPEN,
    every: 14,
    on: 1,
  },
  {
    key: 'forum',
    title: '人工智能与 5G 物联网论坛（筹备中）',
    brand: '习科学',
    venueName: '海创园党群人才服务中心',
    venueAddress: '海创园',
    organiser: 'district',
    forWhom: '技术骨干与对新技术感兴趣的职工',
    blocks: [{ heading: '议程', text: '正在确认嘉宾，确定后发布。' }],
    sessions: [{ title: '', at: '13:30', minutes: 210, capacity: 200, signUps: 0 }],
    ...SELF,
    opensDaysBefore: 21,
    every: 14,
    on: 13,
    state: 'draft',
  },
  {
    key: 'walk',
    title: '周末湖畔健步走',
    brand: '小镇校场',
    venueName: '梦想小镇红色驿站',
    venueAddress: '梦想小镇',
    organiser: 'town',
    forWhom: '想和同事一起走走的您',
    blocks: [{ heading: '路线', text: '环湖一圈，走走停停，全程有补给点和医护志愿者。' }],
    sessions: [{ title: '', at: '09:00', minutes: 120, capacity: 60, signUps: 5 }],
    allowed: ['self', 'adult', 'child'],
    maxPlaces: 4,
    opensDaysBefore: 21,
    every: 14,
    on: 2,
    state: 'called_off',
  },
]

/** Why the walk is called off, as its page says. */
export const CALL_OFF_REASON = '当天预报有大风和降温，为了您的安全，本次取消，我们会另约好天气。'
