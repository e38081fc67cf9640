import { redacted } from './redact'

test.each([
  ['打我电话13800138000', '打我电话【号码已隐去】'],
  ['身份证11010119900307123X号', '身份证【证件号已隐去】号'],
  ['卡号6222 0212 3456 7890 123', '卡号【号码已隐去】'],
  ['写信a.b@example.com', '写信【邮箱已隐去】'],
  ['加微信：abc_12345聊', '加微信：【账号已隐去】聊'],
  ['我叫王小明，工资没发', '我叫【姓名已隐去】，工资没发'],
  ['公司欠我8000元，2024年12月', '公司欠我8000元，2024年12月'],
  ['我是女职工怀孕了', '我是女职工怀孕了'],
])('%s is kept as %s', (text, kept) => {
  expect(redacted(text)).toBe(kept)
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
