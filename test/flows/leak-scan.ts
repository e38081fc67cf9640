// Looks for personal data in clear wherever a stolen disk, a log or a message would show it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Cloud } from './local-cloud'

/** A place that was looked through, by name. */
export interface ScannedPart {
  readonly name: string
  readonly bytes: Buffer
  /** Raw pages cut a moment's digits into what looks like a phone: they are searched for known secrets alone. */
  readonly isRaw?: boolean
}

/** The world's own files: who plays whom, and the functions' keys. No deployment has them. */
const OF_THE_TEST = ['identities.json', 'env.json']

/**
 * Everything below a cloud's data folder (database with its journal, storage, outbox), its printed lines and its
 * messages. Only for clouds with a data folder, such as those of the demo world.
 */
export const partsOf = async (cloud: Cloud): Promise<ScannedPart[]> => {
  const files = filesBelow(cloud.folder).filter(file => !OF_THE_TEST.includes(basename(file)))
  if (!files.some(file => /documents\.sqlite$/.test(file))) throw new Error('this cloud keeps its data in memory')
  return [
    ...files.map(file => ({
      name: relative(cloud.folder, file),
      bytes: readFileSync(file),
      isRaw: /documents\.sqlite/.test(file),
    })),
    ...(await Promise.all(collections().map(async name => ({ name, bytes: await documents(cloud, name) })))),
    { name: 'logs', bytes: Buffer.from(cloud.logs) },
    { name: 'outbox', bytes: Buffer.from(JSON.stringify(await cloud.get('/__outbox'))) },
  ]
}

/** A mobile, an ID number with its right check digit, or a bank card that passes Luhn, by itself: digits amid a hash are none. */
const NUMBER = /(?<![\da-f.])(?:1[3-9]\d{9}|\d{17}[\dXx]|\d{16,19})(?![\da-f.])/g

const idSum = (text: string): boolean => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((all, weight, i) => all + weight * Number(text[i]), 0)
  const born = /^\d{6}(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.test(text)
  return born && text.length === 18 && '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}
const luhn = (text: string): boolean =>
  /^(62|4|5[1-5]|35)\d+$/.test(text) &&
  [...text].reverse().reduce((sum, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0) %
    10 ===
    0
const isPersonal = (text: string): boolean => (text.length === 11 ? text[0] === '1' : idSum(text) || luhn(text))

/** What of `secrets` (names, phones, numbers, whole) or of the look of a phone, ID number or card stands in these parts; empty is good. */
export const leaksIn = (parts: readonly ScannedPart[], secrets: readonly string[]): string[] =>
  parts.flatMap(({ name, bytes, isRaw = false }) => {
    const named = [...new Set(secrets)].filter(secret => secret !== '' && bytes.includes(secret))
    const text = isRaw ? '' : bytes.toString('latin1')
    const looking = [...text.matchAll(NUMBER)].map(([number]) => number).filter(isPersonal)
    return [...new Set([...named, ...looking])].map(secret => `${name}: ${secret}`)
  })

/** Every collection that the product has. */
export const collections = (): string[] =>
  Object.keys(JSON.parse(readFileSync(join(__dirname, '../../cloudfunctions/db.schema.json'), 'utf8')).collections)

const documents = async (cloud: Cloud, collectionName: string): Promise<Buffer> => {
  const all: string[] = []
  for (let offset = 0; ; offset += 1000) {
    const page = {
      action: 'database.getDocument',
      collectionName,
      query: '{}',
      queryType: 'WHERE',
      limit: 1000,
      offset,
    }
    const { list } = ((await cloud.post('/admin', page)) as { data: { list: string[] } }).data
    all.push(...list)
    if (list.length < 1000) return Buffer.from(all.join('\n'))
  }
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap(name => {
        const path = join(folder, name)
        return statSync(path).isDirectory() ? filesBelow(path) : [path]
      })
    : []
