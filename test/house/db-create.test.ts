import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const TOKEN = 'a-token+that/is=secret'

interface Index {
  readonly name: string
  readonly unique?: boolean
  readonly keys: readonly (readonly [string, number])[]
}
const { collections } = JSON.parse(readFileSync(join(root, 'cloudfunctions/db.schema.json'), 'utf8')) as {
  collections: Readonly<Record<string, { readonly indexes?: readonly Index[] }>>
}
const indexes = Object.entries(collections).flatMap(([collection, { indexes: own = [] }]) =>
  own.map(one => ({ collection, ...one })),
)

/** Runs the command; `errcode` is what every request is answered. */
const run = async (words: readonly string[], errcode = 0) => {
  const asked: { path: string; token: string | null; body: Record<string, unknown> }[] = []
  const server = createServer((request, reply) => {
    const url = new URL(request.url ?? '', 'http://x')
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString())
      asked.push({ path: url.pathname, token: url.searchParams.get('access_token'), body })
      reply.end(JSON.stringify({ errcode, errmsg: errcode === 0 ? 'ok' : 'exists' }))
    })
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const env = {
    ...process.env,
    ACCESS_TOKEN: TOKEN,
    WECHAT_API: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
  const child = spawn(process.execPath, [join(root, 'config/db-create.mjs'), ...words], { env })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (printed += part))
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  server.close()
  return { asked, printed, code }
}

test('without an environment it prints every collection and index and asks nobody', async () => {
  const { asked, printed, code } = await run([])
  expect([asked, code]).toEqual([[], 0])
  for (const name of Object.keys(collections)) expect(printed).toMatch(new RegExp(`^${name}$`, 'm'))
  expect(printed).toContain(`${Object.keys(collections).length} collections, ${indexes.length} indexes`)
})

test('with one it asks WeChat for each of them, as its server interface wants them, and keeps the token to itself', async () => {
  const { asked, printed, code } = await run(['--env', 'union-1'])
  expect(code).toBe(0)
  expect(asked.every(({ token, body }) => token === TOKEN && body['env'] === 'union-1')).toBe(true)
  const made = asked.filter(({ path }) => path === '/tcb/databasecollectionadd')
  expect(made.map(({ body }) => body['collection_name'])).toEqual(Object.keys(collections))
  const keyed = asked.filter(({ path }) => path === '/tcb/updateindex')
  expect(keyed.map(({ body }) => [body['collection_name'], body['create_indexes']])).toEqual(
    indexes.map(({ collection, name, unique = false, keys }) => [
      collection,
      [{ name, unique, keys: keys.map(([field, direction]) => ({ name: field, direction: String(direction) })) }],
    ]),
  )
  expect(printed).not.toContain('secret')
})

test('a no stops nothing and is counted', async () => {
  const { asked, printed, code } = await run(['--env', 'union-1'], -501)
  expect([code, asked.length]).toEqual([1, Object.keys(collections).length + indexes.length])
  expect(printed).toContain(`${asked.length} refused`)
})
