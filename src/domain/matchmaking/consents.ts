import type { ConsentText } from '../consent-text'

/** Each is ticked by itself and named after what it allows; the last three of an evening never cost a place. */
export const MATCHMAKING_CONSENT_KINDS = [
  'matchmaking.takePart',
  'matchmaking.showCard',
  'matchmaking.suggestions',
  'matchmaking.contact',
  'matchmaking.photos',
  'matchmaking.companyCheck',
] as const
export type MatchmakingConsentKind = (typeof MATCHMAKING_CONSENT_KINDS)[number]

export const MATCHMAKING_CONSENTS: Readonly<Record<MatchmakingConsentKind, ConsentText>> = {
  'matchmaking.takePart': {
    version: 1,
    title: '参加这场联谊',
    text: '工会用您填写的性别、出生年份、昵称、行业和电话办理这场联谊的报名、抽签、入场和座位。不收集证件号、收入、房产、身高、婚史。',
    why: '没有这些，没法抽签和安排座位。',
    revocable: false,
    whenRevoked: '不想参加，请在活动页退出报名；活动结束 30 天后这些信息会自动删除。',
  },
  'matchmaking.showCard': {
    version: 1,
    title: '向同场的人展示卡片',
    text: '同场参加的人能看到您的号牌、昵称、行业、标签和喜欢的书。看不到姓名、单位和电话，别的人看不到。',
    why: '坐到一桌的人要知道怎么称呼您。',
    revocable: false,
    whenRevoked: '不想展示，请在活动页退出报名；活动结束 30 天后卡片会自动删除。',
  },
  'matchmaking.suggestions': {
    version: 1,
    title: '参考心意卡安排座位',
    text: '每轮结束后，系统参考您的心意卡安排下一轮座位，至少三分之一的座位仍由随机决定。没有任何人能看到您的心意卡。',
    why: '让更多人遇到合得来的人。不同意也一样有座位，全部随机。',
    revocable: true,
    whenRevoked: '之后的座位不再参考您的心意卡。',
  },
  'matchmaking.contact': {
    version: 1,
    title: '可以由红娘介绍',
    text: '互相选中以后，红娘可以问您是否愿意认识对方。每一对都要双方另外同意，红娘才能查看和转达电话。',
    why: '联系方式不在页面上展示，由红娘转达。',
    revocable: true,
    whenRevoked: '红娘不再为您转达；已经转达的不能收回。',
  },
  'matchmaking.photos': {
    version: 1,
    title: '现场照片',
    text: '工会可以在活动报道里使用拍到您的现场照片。',
    why: '用来报道活动。不同意的话，请告诉工作人员避开您。',
    revocable: true,
    whenRevoked: '之后的报道不再使用拍到您的照片。',
  },
  'matchmaking.companyCheck': {
    version: 1,
    title: '请单位工会核对单身情况',
    text: '您所在单位的工会会知道您报了名，并回答“是”或“不是”单身，只记下回答的人和时间。',
    why: '保证大家都是单身来参加。',
    revocable: false,
    whenRevoked: '单位工会回答以后不能撤回；活动结束 30 天后回答会自动删除。',
  },
}
