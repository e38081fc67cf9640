/** After the last of these a name begins: 我在|明华电子有限公司. */
const HEADS =
  /.*(?:我们|他们|你们|单位|工作|上班|入职|就职|任职|应聘|名叫|一家|这家|那家|哪家|某家|要求|请求|如果|因此|那么|即使|可以|委托|同时|时候|因为|所以|以后|之后|但是|现在|否则|通知|一般|应当|应该|附近|隔壁|楼下|门口|判决|投诉|起诉|[在是到去从跟和与于给向叫被把对由进来找的了过住年月日号个为告及或说])/

const INDUSTRIES =
  '电子|服装|机械|五金|塑料|塑胶|化工|纺织|食品|家具|印刷|玩具|模具|汽车|制衣|制药|医药|钢铁|水泥|木器|纸箱|电器|皮革|铸造|造纸|洗涤|包装|玻璃|陶瓷|科技|建筑|物业|保洁|保安|餐饮|贸易|商贸|实业|物流|运输|快递|建设|装饰|劳务|信息|网络|置业|酒店管理|环保|传媒|广告|教育|咨询|人力资源|外卖|家政|旅游'
const SHOPS = '火锅|餐饮|饭|面|大药|药|服装|便利|理发|美容|美发|奶茶|蛋糕|烧烤|4S|手机|水果|早餐|快餐|专卖|旗舰|酒|宾'
const FORMS = `(?:有限责任公司|股份有限公司|有限公司|集团公司|(?:${INDUSTRIES})(?:集团|公司|厂|经营部|商行)|(?:${SHOPS})店|律师事务所)`

/** A run of words that ends as companies' names do; where the name begins in it `trimmed` tells. */
export const COMPANY = new RegExp(
  `()([\\u4e00-\\u9fffA-Za-z0-9()·&]{2,30}?${FORMS}(?:[\\u4e00-\\u9fff]{1,6}(?:分公司|分店|支行))?)`,
  'g',
)

const UNTOLD =
  /^(?:这|那|某|本|该|贵|一|小区|外包|本地|当地|大型|小型|新|原来|原|现在|派遣|第三方|别|其他|其它|母|子|分|总|中介|合作|上级|国有|民营|私营|外资|合资|港资|台资|关联|用人|承包|总包|劳务派遣|人力资源|股份|有限|几|两|多|小|大|全部|所有|任何|同类|同|以|跨国|上市|老|前)*$/

const NUMBER = '[0-9一二三四五六七八九十百]{1,5}'
/** 人民路88号3幢502室; 12号发工资 and 国务院令第375号 are none. */
export const STREET = new RegExp(
  `()([\\u4e00-\\u9fff]{2,16}?(?:路|大道|街|巷|弄|村|苑|花园|小区|公寓|大厦|广场|园区|新村)${NUMBER}(?:号楼|号|弄|幢|栋|座)(?![发开去到来上下之前后晚早线文令])(?:${NUMBER}(?:号楼|号|幢|栋|单元|座|室|楼|层))*)`,
  'g',
)
/** 5幢301室, 3号楼, 502室. */
export const HOUSE = new RegExp(
  `(^|[^第0-9])(${NUMBER}(?:幢|栋|单元|号楼)(?:${NUMBER}(?:单元|室|号|楼|层))*|[0-9]{2,5}室)`,
  'g',
)

const PLACE_HEADS = /.*(?:地址|家住|搬到|[在是到去从住的了为：:])/

/** What of a run is the company's own name, empty where it names nobody: 这家有限公司. Pure. */
export const companyIn = (run: string): string => run.replace(HEADS, '')
/** What of a run is the street with its number. Pure. */
export const streetIn = (run: string): string => run.replace(PLACE_HEADS, '')

/** Whether a company's words name one: what stands before its form is more than a kind of company. Pure. */
export const namesCompany = (words: string): boolean => {
  const body = words.replace(new RegExp(`${FORMS}.*$`), '')
  return body !== words && body.length >= 2 && !UNTOLD.test(body)
}
