import type { SeedFaq } from './seed-faq'

const category = 'services'

/** 本区服务: no public source was found, so each says whom to ask, and the union fills it in. */
export const SERVICES: readonly SeedFaq[] = [
  {
    key: 'services-mutual-aid',
    category,
    asksUnion: true,
    phrasings: ['医疗互助怎么报销', '职工医疗互助保障怎么参加', '住院后互助金怎么领', '互助保障要什么材料'],
    answer:
      '医疗互助的参加时间、缴费、报销比例和材料，由承办单位每年公布。请先问单位工会有没有为您参加，再带住院发票、费用清单、出院小结去办。区里的办法正在整理，点下面“向工会提问”或打 12351，会有人按您的情况答复。',
    cites: [],
  },
  {
    key: 'services-recuperation',
    category,
    asksUnion: true,
    phrasings: ['疗休养怎么报名', '职工疗休养有名额吗', '疗休养去哪里几天', '一线职工疗休养条件'],
    answer:
      '疗休养的名额、路线和条件每年由工会安排，一般向一线职工、先进倾斜，由单位工会报名。今年的安排请问单位工会；区里公布以后会更新在这里。',
    cites: [['工会法', 31]],
  },
  {
    key: 'services-childcare',
    category,
    asksUnion: true,
    phrasings: ['托育补贴怎么申请', '暑托班报名在哪里', '孩子放学没人接', '职工子女托管服务'],
    answer:
      '托育补贴和托管班由区里和街道安排，对象、时间、费用每年不同。请在这里写下孩子年龄和您所在的街道，我们查实后答复；开班消息会在“活动”里发布。',
    cites: [],
  },
  {
    key: 'services-hardship',
    category,
    hot: true,
    asksUnion: true,
    phrasings: ['困难职工帮扶怎么申请', '家里困难工会能补助吗', '生病花了很多钱能帮忙吗', '困难补助标准是多少'],
    answer:
      '会员家庭因为大病、意外、失业等遇到困难，可以向单位工会申请，由工会逐级核实。标准按上级和区里的文件，每年会变。可以先在首页“困难帮扶”里看怎么申请，拿不准就把情况写给我们，只有经办人看得到。',
    cites: [['工会法', 6]],
  },
  {
    key: 'services-card',
    category,
    asksUnion: true,
    phrasings: ['工会会员卡怎么办', '会员卡丢了怎么补', '会员优惠在哪里看', '工会卡有什么用'],
    answer:
      '会员卡（服务卡）的办理、补办和优惠由区总工会和合作机构安排。请先绑定会籍，再问单位工会办理的时间和地点；优惠清单以区总工会最新公布的为准。',
    cites: [],
  },
  {
    key: 'services-model-benefit',
    category,
    asksUnion: true,
    phrasings: ['劳模荣誉津贴怎么领', '退休劳模补助', '劳模困难帮扶', '劳模证丢了怎么办'],
    answer:
      '劳模的津贴、慰问、体检由授予荣誉的那一级和所在地按文件执行，不同级别、不同年份标准不一样。请带劳模证书信息问区总工会经济工作部门，或在这里提问，由专人核对后答复。',
    cites: [['工会法', 33]],
  },
  {
    key: 'services-lawyer',
    category,
    asksUnion: true,
    phrasings: ['怎么预约值班律师', '工会律师几点上班', '面对面法律咨询在哪里', '法律援助预约要带什么'],
    answer:
      '值班律师的时间和地点由区总工会安排。您可以先在这里写清情况和希望的时间，工作人员确认后通知您。来的时候带身份证、劳动合同、工资流水、单位的通知等材料。',
    cites: [['工会法', 30]],
  },
  {
    key: 'services-matchmaking',
    category,
    asksUnion: true,
    phrasings: ['工会相亲活动怎么参加', '单身联谊报名条件', '青年交友活动什么时候', '联谊要实名认证吗'],
    answer:
      '联谊面向单身会员，要先绑定会籍、由工会核实。时间和名额看首页“联谊”和“活动”。这里不公开个人资料，也没有互相浏览、聊天的功能，由工会安排见面。',
    cites: [],
  },
  {
    key: 'services-training',
    category,
    asksUnion: true,
    phrasings: ['技能培训补贴怎么领', '职工夜校怎么报名', '考证有补贴吗', '免费培训在哪里'],
    answer:
      '夜校和公开课在“活动”里报名。考取证书、提升学历的补贴由区里按年度文件执行，对象和金额会变，请告诉我们证书名称和取得时间，核对后答复。',
    cites: [['工会法', 32]],
  },
  {
    key: 'services-gift',
    category,
    asksUnion: true,
    phrasings: ['工会过节发什么', '逢年过节慰问品标准', '生日蛋糕券工会发吗', '结婚生育工会有慰问吗'],
    answer:
      '节日慰问、生日、结婚生育、住院探望等标准，由单位工会在上级规定的范围内定，每家不一样。请问单位工会；觉得应发没发的，可以向上一级工会反映。',
    cites: [['工会法', 31, 45]],
  },
  {
    key: 'services-rest-station',
    category,
    asksUnion: true,
    phrasings: ['附近哪里有爱心驿站', '户外劳动者歇脚点', '骑手休息的地方', '工会驿站几点开门'],
    answer:
      '工会驿站给户外劳动者歇脚、喝水、充电、热饭。具体位置和开放时间由各街道和站点安排，请在这里写下您常在的街道，我们把最近的站点发给您。',
    cites: [],
  },
]
