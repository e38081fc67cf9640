// What `npm start` does between "the cloud listens" and "ready": the demo world, then a few lines for the person.
const { join } = require('node:path')

const root = join(__dirname, '..')

const CAST = [
  ['oDemoMember001 … oDemoMember300', '会员'],
  ['oDemoGate', '现场核验志愿者'],
  ['oDemoOfficer', '基层工会干部'],
  ['oDemoDistrict', '区总工会工作人员'],
  ['oDemoAuditor', '审计'],
  ['oDemoAdmin', '管理员'],
  ['oDemoGuest', '游客(未绑定会籍)'],
]

exports.prepare = async url => {
  const { seedDemo } = require(join(root, 'dist/demo/seed.js'))
  await seedDemo({ url, log: line => process.stderr.write(`${line}\n`) })
  console.log(`
职工之家 is running.

  App         ${url}/
  Identities  switch under 我的 → 演示身份, or add ?as=oDemoMember001 to the address
${CAST.map(([openid, role]) => `              ${openid.padEnd(34)}${role}`).join('\n')}
  Data        .local/cloud  (kept between starts; npm start -- --reset begins anew)

Ctrl-C stops it.
`)
}
