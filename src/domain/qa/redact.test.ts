import fc from 'fast-check'
import { SEED } from '../../../cloudfunctions/faq/seed/all'
import { companiesOf, HIDDEN_AS, mayKeep, PERSONAL_KINDS, personalIn, redacted } from './redact'

test.each([
  ['打我电话13800138000', '打我电话【号码已隐去】'],
  ['手机138 0013 8000或139-0013-9000', '手机【号码已隐去】或【号码已隐去】'],
  ['１３８００１３８０００打这个', '【号码已隐去】打这个'],
  ['打138\u200b0013\u200b8000', '打【号码已隐去】'],
  ['加+86 13800138000', '加【号码已隐去】'],
  ['一三八零零一三八零零零找我', '【号码已隐去】找我'],
  ['座机0512-66123456转人事', '座机【号码已隐去】转人事'],
  ['厂里电话62881234没人接', '厂里电话【号码已隐去】没人接'],
  ['客服400-123-4567一直占线', '客服【号码已隐去】一直占线'],
  ['身份证11010119900307123X号', '身份证【证件号已隐去】号'],
  ['身份证110101 19900307 123x', '身份证【证件号已隐去】'],
  ['护照E12345678过期了', '护照【证件号已隐去】过期了'],
  ['卡号6222 0212 3456 7890 123', '卡号【号码已隐去】'],
  ['工资打在6222021234567890上', '工资打在【号码已隐去】上'],
  ['车牌苏A12345停在门口', '车牌【车牌已隐去】停在门口'],
  ['沪AD12345是我的网约车', '【车牌已隐去】是我的网约车'],
  ['写信a.b@example.com', '写信【邮箱已隐去】'],
  ['加微信：abc_12345聊', '加微信：【账号已隐去】聊'],
  ['qq号是123456789', 'qq号是【账号已隐去】'],
  ['工号A10086的排班', '工号【号码已隐去】的排班'],
  ['我叫王小明，工资没发', '我叫【姓名已隐去】，工资没发'],
  ['姓名：欧阳小红', '姓名：【姓名已隐去】'],
  ['我是张伟，来问加班费', '我是【姓名已隐去】，来问加班费'],
  ['王经理让我自己走', '【姓名已隐去】让我自己走'],
  ['李总说不签就走人', '【姓名已隐去】说不签就走人'],
  ['组长叫陈建国，天天骂人', '组长叫【姓名已隐去】，天天骂人'],
  ['司马主任不批假', '【姓名已隐去】不批假'],
  ['我在苏州明华电子有限公司上班', '我在【单位已隐去】上班'],
  ['去年从宏达服装厂离职', '去年从【单位已隐去】离职'],
  ['海底鲜火锅店不给加班费', '【单位已隐去】不给加班费'],
  ['老板是天成建筑公司的', '老板是【单位已隐去】的'],
  ['我住在人民路88号3幢502室', '我住在【地址已隐去】'],
  ['寄到新华街12号', '寄到【地址已隐去】'],
  ['宿舍在5幢301室', '宿舍在【地址已隐去】'],
])('%s is kept as %s', (text, kept) => {
  expect(redacted(text)).toBe(kept)
})

test.each([
  '公司欠我8000元，2024年12月',
  '2024-01-02到2024-03-04一共欠12345.67元',
  '2024年3月15日口头辞退，赔偿123456789元',
  '每月12号发工资，15号还没到',
  '我知道12号要交社保',
  '我是女职工怀孕了',
  '我是女职工，怀孕三个月',
  '我是保安，上夜班',
  '我叫他还钱，他不还',
  '多少钱总是不说清楚',
  '钱总共扣了300',
  '由于总公司搬迁，合同要改',
  '对方经理不签字',
  '工程总监要我加班',
  '我曾经理解错了',
  '向经理反映过三次',
  '项目经理和车间主任都不管',
  '周末安排加班，周一补休',
  '有关主任医师的证明',
  '这是一家有限公司',
  '劳务派遣公司说不归它管',
  '小区物业公司不给交社保',
  '我在电子厂上班，工厂要搬',
  '一家小饭店能不能不签合同',
  '附近的便利店招人',
  '国务院令第375号怎么说',
  '人社部发〔2008〕3号文件',
  '劳动合同法第三十九条第二项',
  '微信转账10000元算不算证据',
  '标准工时8小时，一周44小时',
  '打12351还是12345',
  '坐2号线上班途中受伤',
  '身高168，体重60公斤',
  '姓名权受到侵害',
  '门口登记姓名就能用，不收费',
  '学校食堂的工作餐补贴',
  '我在工地3层摔下来',
])('%s stays as it is', text => {
  expect(personalIn(text)).toEqual([])
  expect(redacted(text)).toBe(text)
})

test('no answer that ships is taken for a person, a company or an address', () => {
  for (const entry of SEED) expect(personalIn(JSON.stringify(entry))).toEqual([])
})

test('what is known of the asker goes wherever it stands', () => {
  const known = { names: ['区芷若'], companies: companiesOf('星辰纺织工会委员会') }
  expect(known.companies).toEqual(['星辰纺织工会委员会', '星辰纺织'])
  expect(redacted('区芷若在星辰纺织三年，大家叫我区芷若', known)).toBe(
    '【姓名已隐去】在【单位已隐去】三年，大家叫我【姓名已隐去】',
  )
  expect(personalIn('区芷若', known)).toEqual([{ kind: 'ownName', words: '区芷若' }])
})

test('a number or a card is never kept, an office’s telephone and address may be', () => {
  expect(PERSONAL_KINDS.filter(mayKeep)).toEqual(['mail', 'landline', 'number', 'name', 'company', 'address'])
})

const said = fc.array(
  fc.constantFrom(
    ...'我在公司被王经理说了3天，赔8000元。明华有限厂店路12号室幢 \u200b１３abc@.-苏A'.split(''),
    ...['13800138000', '0512-66123456', '11010119900307123X', '6222021234567890123', '人民路88号', '明华电子有限公司'],
  ),
  { maxLength: 60 },
)

describe('any text', () => {
  test('hidden once has nothing left to hide but what it says instead, and hiding again changes nothing', () => {
    fc.assert(
      fc.property(said, parts => {
        const once = redacted(parts.join(''))
        expect(redacted(once)).toBe(once)
      }),
      { numRuns: 400 },
    )
  })

  test('keeps all other words in their order', () => {
    fc.assert(
      fc.property(said, parts => {
        const text = parts.join('')
        const rest = Object.values(HIDDEN_AS).reduce((left, label) => left.split(label).join('\u0001'), redacted(text))
        let at = 0
        const clean = text.split('\u200b').join('')
        for (const piece of rest.split('\u0001')) {
          at = clean.indexOf(piece, at)
          expect(at).toBeGreaterThanOrEqual(0)
          at += piece.length
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a mobile number is found whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }).filter(one => !/\d$|\d[\s.+-]*$/.test(one)),
        fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }),
        (before, phone) => {
          expect(redacted(`${before}${phone}，急`)).not.toContain(String(phone))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('five thousand characters of anything take a moment', () => {
    for (const one of ['一', '1', '路', '司', 'a@', '1-', '有限', '王经'])
      expect(redacted(one.repeat(5000)).length).toBeGreaterThan(0)
  })
})

test.each([
  ['第十条', 10],
  ['第四十七条', 47],
  ['第一百零一条', 101],
  ['第一百一十条', 110],
  ['第二百条', 200],
])('%s is article %i', async (name, number) => {
  const { articleName, readArticleName } = await import('./article-name')
  expect(articleName(number)).toBe(name)
  expect(readArticleName(`第 ${number} 条`)).toBe(name)
  expect(readArticleName(`${name}　正文`)).toBe(name)
})
