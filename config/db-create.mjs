// `npm run db:create`: every collection and index of db.schema.json, one a line, to make by hand. With `-- --env ENV_ID` and
// ACCESS_TOKEN in the environment it asks WeChat's server interface to make them (tcb/databasecollectionadd and
// tcb/updateindex), goes on after each no, and ends with 1 where one was said. Permissions stay to be set by hand.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArgs, stop } from './args.mjs'
import { root } from './stale.mjs'

/** WeChat's own; another one is for trying this out. */
const api = process.env.WECHAT_API ?? 'https://api.weixin.qq.com'

const { collections } = JSON.parse(readFileSync(join(root, 'cloudfunctions/db.schema.json'), 'utf8'))
const listed = Object.entries(collections).map(([name, { indexes = [] }]) => ({ name, indexes }))

const keyText = ([field, direction]) => `${field} ${direction === 1 ? 'asc' : 'desc'}`
const indexText = ({ name, keys, unique }) => `${name}: ${keys.map(keyText).join(', ')}${unique ? '  UNIQUE' : ''}`
const asked = ({ name, keys, unique = false }) => ({
  name,
  unique,
  keys: keys.map(([field, direction]) => ({ name: field, direction: String(direction) })),
})

/** One request; the answer's errcode and errmsg, null where it was done. The token stays out of every message. */
const post = async (path, body, token) => {
  try {
    const reply = await fetch(`${api}/tcb/${path}?access_token=${encodeURIComponent(token)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const { errcode, errmsg } = await reply.json()
    return errcode === 0 ? null : `${errcode} ${errmsg}`
  } catch {
    return 'no answer'
  }
}

const create = async (env, token) => {
  let refused = 0
  const say = (what, no) => {
    if (no) refused += 1
    console.log(`${no ? 'NO  ' : 'ok  '}${what}${no ? `: ${no}` : ''}`)
  }
  for (const { name, indexes } of listed) {
    say(name, await post('databasecollectionadd', { env, collection_name: name }, token))
    // one by one, so that one that stands already keeps no other back
    for (const index of indexes) {
      const body = { env, collection_name: name, create_indexes: [asked(index)], drop_indexes: [] }
      say(`${name}.${index.name}`, await post('updateindex', body, token))
    }
  }
  console.log(`${refused} refused. Whatever stood already is refused too; compare those with: npm run db:create`)
  console.log('Now set every collection to 仅管理端可读写 (ADMINONLY) in the console.')
  return refused === 0 ? 0 : 1
}

const print = () => {
  for (const { name, indexes } of listed) console.log([name, ...indexes.map(one => `  ${indexText(one)}`)].join('\n'))
  console.log(`${listed.length} collections, ${listed.reduce((sum, { indexes }) => sum + indexes.length, 0)} indexes`)
}

const args = readArgs(process.argv.slice(2), { values: ['env'], usage: 'npm run db:create [-- --env ENV_ID]' })
if (args.env === undefined) print()
else if (!process.env.ACCESS_TOKEN) stop('set ACCESS_TOKEN: see the README, Deploy, step 2')
else process.exitCode = await create(args.env, process.env.ACCESS_TOKEN)
