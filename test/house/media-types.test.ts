import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** The two readers of the table within the SDK, over the whole one and over the one that is bundled. */
const SCRIPT = `
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { slimMimes } from './config/build-functions.mjs'
const require = createRequire(import.meta.url)
const whole = require('mime-db/db.json')
const slim = JSON.parse(JSON.stringify(slimMimes(whole)))
const reader = table => {
  const module = { exports: {} }
  const source = readFileSync(require.resolve('mime-types'), 'utf8')
  new Function('require', 'module', 'exports', source)(name => (name === 'mime-db' ? table : require(name)), module, module.exports)
  return module.exports
}
const [a, b] = [reader(whole), reader(slim)]
const types = Object.keys(whole)
console.log(JSON.stringify({
  types: types.length,
  byEnding: JSON.stringify(a.types) === JSON.stringify(b.types),
  endings: types.every(type => a.extension(type) === b.extension(type)),
  headers: types.every(type => a.contentType(type) === b.contentType(type)),
  sdk: types.every(type => JSON.stringify(whole[type].extensions) === JSON.stringify(slim[type]?.extensions)),
  smaller: JSON.stringify(slim).length < JSON.stringify(whole).length / 1.8,
}))
`

test('the bundled table of media types answers every reader as the whole one does, at half its size', () => {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], { cwd: root, encoding: 'utf8' })
  const { types, ...same } = JSON.parse(said)
  expect(types).toBeGreaterThan(2000)
  expect(same).toEqual({ byEnding: true, endings: true, headers: true, sdk: true, smaller: true })
})
