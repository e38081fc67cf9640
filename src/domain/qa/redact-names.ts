/** Single-character family names that are common enough and rarely the end of another word; our own list. */
const SURNAMES =
  '赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞袁柳鲍史唐薛雷贺倪汤罗毕郝安傅卞康伍余卜顾孟黄穆萧肖尹姚邵汪毛戴宋庞熊纪舒屈祝董梁杜阮蓝闵贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞柯卢莫丁邓洪包左石崔吉龚程邢裴陆荣翁曲段侯宁武刘景叶白蒲赖乔廖欧殷聂曾关谭龙万辛饶于牛岳耿闫阎'
const DOUBLE = '欧阳|上官|司马|诸葛|夏侯|皇甫|东方|尉迟|公孙|慕容|司徒|令狐'
const SURNAME = `(?:${DOUBLE}|[${SURNAMES}])`

const TITLES =
  '总经理|副总|经理|总监|总裁|董事长|主任|主管|厂长|科长|处长|局长|部长|组长|班长|队长|店长|校长|院长|园长|所长|站长|书记|主席|老师|师傅|会计|医生|律师|工程师|老板娘|老板|秘书|先生|女士|小姐|阿姨|大姐|大哥|总|姐|哥'

/** Characters before a family name that make it the end of another word: 由于总公司, 对方经理, 工程总监. */
const BEFORE: Readonly<Record<string, string>> = {
  于: '由关对属处位等低高基在至终大小少多勇便用利善限',
  方: '对甲乙双资劳官警单地厂校院司各一多三东',
  钱: '金多领花工拿给欠赚扣没点些块有发付要罚',
  周: '上下一每本两三四几多',
  金: '资奖押基现罚积约老款保定佣租年薪本税',
  程: '工课流过路里日议',
  何: '如任为',
  施: '实设措',
  许: '也允或不准',
  高: '最提很较更太偏过不升',
  万: '一二两三四五六七八九十百千几多0123456789',
  余: '其剩多业结盈',
  段: '阶时手片路',
  白: '明空',
  马: '上人立',
  安: '保公治平不',
  康: '健小',
  景: '背场',
  华: '中',
  林: '园森',
  钟: '分',
  史: '历',
  纪: '年世法',
  童: '儿',
  武: '人',
  关: '有相无机海开难把',
  包: '承外钱红面发分打',
  江: '长',
  雷: '打',
}

/** Characters after a family name that make it the beginning of another word: 金额, 高温, 安排. */
const AFTER: Readonly<Record<string, string>> = {
  周: '末一二三四五六日天期边转内到',
  金: '额融钱属',
  高: '温薪级中峰低新管工',
  方: '面式案法便向才',
  马: '上路',
  安: '排全装保置检静',
  白: '天班纸干',
  许: '多可',
  何: '时况必处',
  严: '重格肃禁',
  关: '于系心闭掉',
  余: '额下款',
  范: '围',
  纪: '律念',
  施: '工行',
  程: '序度',
  包: '括吃住含裹月工',
  钱: '款都也还是没不就',
  江: '苏西',
  武: '汉',
  宁: '波可愿',
  华: '为北东南',
  顾: '客问及',
  于: '是',
  石: '油',
  毛: '病利',
  万: '一',
  史: '上',
  陆: '续',
  左: '右边',
  荣: '誉',
  康: '复',
  童: '工',
  龙: '头',
  贾: '',
  牛: '奶',
}

const END = '(?=[，,。.、；;：:！!？?\\s）)」”]|$|说|让|把|要|叫|不|没|的|和|跟|给|在|也|就|都)'

/** 王经理, 李总; a word goes on after some: 钱总共, 曾经理发. */
export const TITLED = new RegExp(`()(${SURNAME}(?:${TITLES}))(?![共是会算结体数额公部工量之有在店长发解论赔财])`, 'g')
/** 经理王建国说. */
export const AFTER_TITLE = new RegExp(
  `((?:经理|主管|老板|厂长|主任|组长|班长|店长|队长|同事|师傅|老师|领导)[叫是]?)(${SURNAME}[\\u4e00-\\u9fff]{1,2}?)${END}`,
  'g',
)
/** 我叫…, 姓名：…; any two to four characters, since here a name is meant. */
export const SAID =
  /((?:我叫|本人叫|名叫|我的名字[叫是]?|姓名[是为:：\s]{1,3}))([\u4e00-\u9fff·]{2,4})(?=[，,。.、；;：:！!？?\s）)]|$)/g
/** 我是张伟，; a kind of person is not a name: 我是女职工，. */
export const SAID_BEING = new RegExp(
  `((?:我是|本人是|我姓|姓名))(${SURNAME}(?:[\\u4e00-\\u9fff]{1,2})?)(?=[，,。.、；;：:！!？?\\s）)]|$)`,
  'g',
)

/** Whether what looks like a family name is a part of another word where it stands. Pure. */
export const isOtherWord = (text: string, at: number): boolean => {
  const name = text.charAt(at)
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  return (
    (before !== '' && (BEFORE[name] ?? '').includes(before)) || (after !== '' && (AFTER[name] ?? '').includes(after))
  )
}

/** After 我叫 these are people that one calls, after 姓名 other words: no name. */
export const isNoName = (words: string): boolean =>
  /^(?:他|她|你|它|您|人|大家|老|保安|公司|单位|车|救|权|的|和|或|以及|都|也|不|写)/.test(words)
