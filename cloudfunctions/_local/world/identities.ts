import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { WireError } from '../engine/wire-error'

/** One WeChat user of this cloud. Further fields are kept as given. */
export interface Identity {
  openid: string
  label: string
  unionid?: string
  /** Digits without country code, what getPhoneNumber answers. */
  phone?: string
  [further: string]: unknown
}

export interface Identities {
  list(): Identity[]
  find(openid: string): Identity | undefined
  /** Replaces all of them; refuses INVALID_PARAM. */
  replace(value: unknown): void
}

/** Identities live in `file` (write, then rename); without a file they live in memory. `seedFile` fills an empty cloud. */
export const createIdentities = (file: string | undefined, seedFile?: string): Identities => {
  const known = file && existsSync(file) ? file : seedFile
  let all = known ? checked(JSON.parse(readFileSync(known, 'utf8'))) : []
  let byOpenid = index(all)
  return {
    list: () => all,
    find: openid => byOpenid.get(openid),
    replace: value => {
      all = checked(value)
      byOpenid = index(all)
      if (!file) return
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify(all, null, 2))
      renameSync(`${file}.new`, file)
    },
  }
}

const index = (all: Identity[]) => new Map(all.map(one => [one.openid, one]))

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const checked = (value: unknown): Identity[] => {
  if (!Array.isArray(value)) throw new WireError('INVALID_PARAM', 'identities must be an array')
  for (const one of value as Partial<Identity>[]) {
    const optional = [one?.unionid, one?.phone]
    if (!isText(one?.openid) || !isText(one.label) || optional.some(text => text !== undefined && !isText(text)))
      throw new WireError('INVALID_PARAM', 'an identity is { openid, label, unionid?, phone? }, all texts')
  }
  if (index(value).size !== value.length) throw new WireError('INVALID_PARAM', 'an openid occurs twice')
  return value
}
