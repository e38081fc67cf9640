// What `npm start` does between "the cloud listens" and "ready": the demo world, then a few lines for the person.
const { join } = require('node:path')

const root = join(__dirname, '..')

exports.prepare = async url => {
  const { seedDemo, cast } = require(join(root, 'dist/demo/seed.js'))
  await seedDemo({ url, log: line => process.stderr.write(`${line}\n`) })
  console.log(`
职工之家 is running.

  App         ${url}/
  Identities  switch under 我的 → 演示身份, or add ?as=oDemoMember001 to the address
${cast.map(([openid, role]) => `              ${openid.padEnd(36)}${role}`).join('\n')}
  Data        .local/cloud  (kept between starts; npm start -- --reset begins anew)

Ctrl-C stops it.
`)
}
