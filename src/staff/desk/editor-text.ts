import type { decideSave } from '../../domain/events/save'

/** Reasons of TIMES_WRONG, as the domain gives them. */
export const TIME_REASON: Readonly<
  Record<string, { readonly field: 'ends' | 'opens' | 'closes' | 'cancel'; readonly text: string }>
> = {
  ENDS_BEFORE_START: { field: 'ends', text: '结束要晚于开始。' },
  CLOSES_BEFORE_OPENING: { field: 'closes', text: '报名截止要晚于报名开始。' },
  CLOSES_AFTER_END: { field: 'closes', text: '报名截止不能晚于活动结束。' },
  CANCEL_AFTER_END: { field: 'cancel', text: '可取消的时间不能晚于活动结束。' },
}

/** The refusals of a save that belong to a session; see {@link decideSave}. */
export type SaveRefusal = Extract<ReturnType<typeof decideSave>, { ok: false }>['code']

export const STEPS = ['about', 'sessions', 'blocks', 'check'] as const
export type Step = (typeof STEPS)[number]

export const STEP_WORD: Readonly<Record<Step, string>> = {
  about: '活动',
  sessions: '场次',
  blocks: '介绍',
  check: '看一遍',
}

/** Everything the editor says. */
export const text = {
  newTitle: '新建活动',
  editTitle: '修改活动',
  steps: '填写步骤',
  stepOf: (n: number, of: number) => `第 ${n} 步，共 ${of} 步`,
  wrongCount: (n: number) => `${n} 处要改`,
  next: '下一步',
  back: '上一步',
  savedAt: (clock: string) => `已保存在本机 ${clock}`,
  saving: '正在保存在本机…',
  notSavedYet: '您填的内容会自动保存在本机',
  saveDraft: '存为草稿',
  saveChanges: '提交修改',
  publish: '发布活动',
  savedDraft: '草稿已存好',
  savedChanges: '修改已生效',
  publishedNow: '已发布，会员可以报名了',
  summary: (n: number) => `有 ${n} 处需要改一改`,
  restored: (moment: string) => `接着您 ${moment} 没有提交的内容`,
  restoredNote: '这些内容只存在这台手机或电脑上，提交后同事才能看到。',
  dropLocal: '不要了，用已提交的版本',

  title: '活动名称',
  titleHint: '会员在列表里先看到它，短一点更清楚。',
  brand: '活动品牌',
  organiser: '主办工会',
  venueName: '地点',
  venuePlaceholder: '例如 海创园职工之家',
  venueAddress: '详细地址',
  venueAddressHint: '楼层、门牌、怎么走。',
  forWhom: '适合谁参加',
  forWhomHint: '例如 有 6–12 岁孩子的会员家庭。',
  onlyUnions: '只向这些工会开放',
  onlyUnionsNote: '不选就是向全体会员开放。所选工会的下级工会也可以报名。',
  everyone: '全体会员',
  addUnion: '加一个工会',
  chooseUnion: '选择工会',
  remove: (name: string) => `移除${name}`,

  session: (n: number) => `第 ${n} 场`,
  addSession: '加一场',
  copySession: '照这场再加一场',
  removeSession: '删掉这一场',
  sessionTitle: '这一场叫什么',
  sessionTitleHint: '只有一场可以不填；例如“上午场”。',
  when: '活动时间',
  startDate: '哪一天',
  startTime: '开始',
  endDate: '结束日期',
  endTime: '结束',
  signUp: '报名',
  opensDate: '报名开始日期',
  opensTime: '开始时间',
  closesDate: '报名截止日期',
  closesTime: '截止时间',
  cancelDate: '可以取消到',
  cancelTime: '时间',
  capacity: '名额（位）',
  capacityHint: '按位数算，不是按家庭算。',
  takenNow: (n: number) => `已经报了 ${n} 位，名额不能比这少。`,
  maxPlaces: '每人最多报几位',
  allowed: '可以带谁',
  childNote: '带孩子要由监护人勾选同意，不收集孩子的姓名。',
  door: '入场',
  doorBefore: '提前多少分钟开门',
  doorAfter: '结束后多少分钟关门',
  doors: '入口',
  doorName: (n: number) => `入口 ${n}`,
  addDoor: '加一个入口',

  block: (n: number) => `第 ${n} 段`,
  blockHeading: '小标题',
  blockText: '正文',
  addBlock: '加一段',
  removeBlock: '删掉这一段',
  noBlocks: '还没有介绍',
  noBlocksNote: '写清楚内容、流程、要带什么。没有介绍也可以发布。',

  checkNote: '会员会看到这样的页面。没问题就可以发布；想再改，点上面的步骤。',
  draftNote: '还是草稿，只有工会同事能看到。',
  openNote: '已发布。提交修改后，会员马上看到新的内容。',

  missing: (what: string) => `请填写${what}。`,
  choose: (what: string) => `请选择${what}。`,
  tooLong: (what: string, most: number) => `${what}最多 ${most} 个字。`,
  whole: (what: string, least: number, most: number) => `${what}请填 ${least} 到 ${most} 之间的整数。`,
  noSession: '请至少加一场。',
  noKind: '请至少选一种可以报名的人。',
  noDoor: '请至少留一个入口。',
  sameDoor: '两个入口不能同名。',
  notADate: '请选择日期和时间。',
  capacityBelow: (taken: number) => `已经有 ${taken} 位报名，名额不能比这少。`,
  at: (where: string, what: string) => `${where}：${what}`,

  conflict: '同事刚刚也改了这个活动',
  conflictNote: '您填的内容都还在，没有丢。请看看同事改了什么，再决定用谁的。',
  conflictFields: (names: string) => `和您不一样的地方：${names}`,
  conflictNone: '同事的版本和您填的一样，可以直接提交。',
  keepMine: '以我填的为准，再提交',
  takeTheirs: '换成同事的版本',
  fieldNames: {
    title: '活动名称',
    brand: '品牌',
    organiser: '主办工会',
    venueName: '地点',
    venueAddress: '详细地址',
    forWhom: '适合谁',
    onlyUnionIds: '开放范围',
    blocks: '介绍',
    sessions: '场次',
  },
} as const
