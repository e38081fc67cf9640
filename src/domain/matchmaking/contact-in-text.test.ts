import { holdsContact } from './contact-in-text'

test.each([
  '联系 13800001111',
  '138 0000 1111 王经理',
  '１３８００００１１１１',
  '+86 138-0000-1111',
  '电话0571-88886666',
  'sales@example.com',
  '加微信 abc_12345',
  'VX：abc12345',
  'QQ 12345678',
])('%s holds a contact', text => {
  expect(holdsContact(text)).toBe(true)
})

test.each([
  '六轴机器人，月产 200 台',
  '减速器长期供货，每月 500 套，预算 12000000 元',
  '型号 13800-A，2026-11-25 交货',
  '微信小程序开发',
  '产值 138000011112222 元',
  '网站 www.example.com',
])('%s holds none', text => {
  expect(holdsContact(text)).toBe(false)
})
