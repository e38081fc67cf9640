/** The house is open around now whenever the demo starts: sign-up and door at the same time. */
export const LIVE_EVENT = {
  title: '职工之家开放时段：喝杯热茶，坐一坐',
  brand: '聚红能' as const,
  venueName: '海创园职工之家',
  venueAddress: '海创园，一楼服务台签到',
  forWhom: '每一位路过的职工，可以带一位同伴',
  blocks: [
    { heading: '可以做什么', text: '热茶、书报、按摩椅、母婴室都开着。累了就来坐坐，不用说明理由。' },
    { heading: '怎么入场', text: '现在报名，现在就能进：在“我的报名”里打开入场码，给门口志愿者扫一下。' },
  ],
  doors: [
    { doorId: 'main', name: '正门' },
    { doorId: 'east', name: '东门' },
  ],
  /** Whoever drops in is written down; who goes out for a call comes in again. */
  doorPolicy: { entry: 'once' as const, walkIns: true, reentry: true },
}

/** Ended a little before the demo first starts, so that something lies behind us with people who came. */
export const PAST_EVENT = {
  title: '技能小课：手机拍好产品照',
  brand: '铸工匠' as const,
  venueName: '利尔达园区建会工作站',
  venueAddress: '利尔达园区',
  forWhom: '需要给产品拍照的同事',
  blocks: [{ heading: '讲什么', text: '一块白纸板、一盏台灯，教您拍出干净的产品照。' }],
}
