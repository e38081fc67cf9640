import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CloudProcess, startCloud } from './cloud-process'

let cloud: CloudProcess
let www: string
beforeAll(async () => {
  www = mkdtempSync(join(tmpdir(), 'wire-www-'))
  mkdirSync(join(www, 'js'))
  writeFileSync(join(www, 'index.html'), '<title>home</title>')
  writeFileSync(join(www, 'js/app.js'), 'let app')
  writeFileSync(
    join(www, 'prepare.cjs'),
    "exports.prepare = url => fetch(url + '/files/prepared.txt', { method: 'PUT', body: 'before', headers: { 'x-wx-openid': 'oA' } })",
  )
  cloud = await startCloud(['--www', www, '--prepare', join(www, 'prepare.cjs')])
})
afterAll(async () => {
  await cloud.stop()
  rmSync(www, { recursive: true })
})

/** `fetch` would tidy the path up before it sends it. */
const statusOf = (method: string, path: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(cloud.url)
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { 'x-wx-openid': 'oA' } }, reply => {
      reply.resume()
      resolve(reply.statusCode ?? 0)
    })
    sent.on('error', reject).end(method === 'PUT' ? 'x' : undefined)
  })
const tempUrl = async (fileID: string, maxAge = 60) =>
  ((await cloud.probe('tempUrl', { fileID, maxAge })) as { tempFileURL: string }).tempFileURL

test('what --prepare does is done when the cloud calls itself ready', async () => {
  expect(await cloud.probe('download', { fileID: 'cloud://local-env.local-bucket/prepared.txt' })).toBe('before')
})

describe('files of the mini-program', () => {
  test('an upload of a user is read by a function, and by its temporary URL', async () => {
    const { fileID } = (await cloud.send('PUT', '/files/aid/证明 1.txt', 'certificate', { 'x-wx-openid': 'oA' })) as {
      fileID: string
    }
    expect(fileID).toBe('cloud://local-env.local-bucket/aid/证明 1.txt')
    expect(await cloud.probe('download', { fileID })).toBe('certificate')
    const reply = await fetch(await tempUrl(fileID))
    expect([reply.status, await reply.text(), reply.headers.get('content-type')]).toEqual([
      200,
      'certificate',
      'text/plain; charset=utf-8',
    ])
  })

  test('nobody uploads without being a user', async () => {
    expect((await fetch(`${cloud.url}/files/a.txt`, { method: 'PUT', body: 'x' })).status).toBe(401)
  })

  test('a temporary URL ends with its time, and is good for its own file only', async () => {
    const { fileID } = (await cloud.probe('upload', { path: 'one.txt', text: '1' })) as { fileID: string }
    await cloud.probe('upload', { path: 'two.txt', text: '2' })
    const url = await tempUrl(fileID)
    expect((await fetch(url.replace('one.txt', 'two.txt'))).status).toBe(403)
    expect((await fetch(url.replace(/\?.*/, ''))).status).toBe(403)
    expect((await fetch(url)).status).toBe(200)
    await cloud.send('POST', '/__clock', { advanceMs: 61_000 })
    expect((await fetch(url)).status).toBe(403)
  })

  test('an object store write needs its signature', async () => {
    expect((await fetch(`${cloud.url}/cos/one.txt`, { method: 'PUT', body: 'x' })).status).toBe(403)
  })

  test.each([
    '../up.txt',
    'a/../../up.txt',
    '%2e%2e/up.txt',
    'a//b',
    'a/%2e%2e%2f%2e%2e%2fup',
    'a%00b',
    '..%5cup',
    '',
    'a%ZZ',
  ])('the path %p is refused', async path => {
    expect(await statusOf('PUT', `/files/${path}`)).toBe(400)
    expect(await statusOf('GET', `/cos/${path}`)).toBe(400)
  })

  test('the SDK is refused the same paths', async () => {
    const failure = await cloud.probe('failure', { op: 'upload', args: { path: '../../up.txt', text: 'x' } })
    expect(failure).toMatchObject({ errMsg: expect.stringContaining('not allowed') })
    const foreign = 'cloud://other-env.bucket/one.txt'
    expect(await cloud.probe('tempUrl', { fileID: foreign, maxAge: 60 })).toMatchObject({ status: -503003 })
  })
})

describe('static hosting', () => {
  const text = async (path: string) => (await fetch(cloud.url + path)).text()

  test('serves files, and the page for every other path', async () => {
    expect(await text('/js/app.js')).toBe('let app')
    expect([await text('/'), await text('/pages/home/index')]).toEqual(['<title>home</title>', '<title>home</title>'])
    expect((await fetch(`${cloud.url}/js/none.js`)).status).toBe(404)
  })

  test('serves nothing outside its folder', async () => {
    expect(await statusOf('GET', '/../../../../etc/passwd')).toBe(404)
    expect(await statusOf('GET', '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/hostname.txt')).toBe(404)
  })
})
