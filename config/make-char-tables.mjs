// Writes src/domain/qa/tables: traditional → simplified, and character → syllable, for the characters of GB 2312.
// Run by hand when a better table is wanted; the product needs neither package:
//   npm install --prefix DIR --ignore-scripts pinyin-pro@3.29.4 opencc-js@1.4.2 && node config/make-char-tables.mjs DIR
// Sources: pinyin-pro (MIT) for the readings, opencc-js (MIT, tables of OpenCC, Apache-2.0) for the forms.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { root } from './stale.mjs'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('name the folder where pinyin-pro and opencc-js are installed')
const load = createRequire(join(resolve(folder), 'package.json'))
const { pinyin } = load('pinyin-pro')
const { Converter } = load('opencc-js')

/** The 6,763 characters of GB 2312, in its order. */
const gb2312 = () => {
  const decoder = new TextDecoder('gb18030')
  const chars = []
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decoder.decode(Uint8Array.of(row, cell))
      if (/^\p{Script=Han}$/u.test(char)) chars.push(char)
    }
  }
  return chars
}

const known = gb2312()
const simplified = new Set(known)
const pairs = []
const convert = Converter({ from: 't', to: 'cn' })
for (let code = 0x3400; code <= 0x9fff; code++) {
  const from = String.fromCharCode(code)
  const to = convert(from)
  if (to !== from && to.length === 1 && simplified.has(to)) pairs.push(from + to)
}

const bySyllable = new Map()
for (const char of known) {
  const syllable = pinyin(char, { toneType: 'none', v: true, type: 'array' })[0] ?? ''
  if (/^[a-z]{1,6}$/.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char)
}
const syllables = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, chars]) => syllable + chars)

const write = (file, head, name, text) =>
  writeFileSync(join(root, 'src/domain/qa/tables', file), `${head}\nexport const ${name} =\n  '${text}'\n`)
const made = '// Made by config/make-char-tables.mjs; not written by hand.'
write(
  'simplified.ts',
  `${made} Source: OpenCC's tables (Apache-2.0) as of opencc-js 1.4.2 (MIT).\n\n/** Traditional and simplified character in turn. */`,
  'SIMPLIFIED_PAIRS',
  pairs.join(''),
)
write(
  'syllables.ts',
  `${made} Source: pinyin-pro 3.29.4 (MIT), the first reading of each character.\n\n/** Toneless syllable and the characters of GB 2312 read so, in turn. */`,
  'SYLLABLE_CHARS',
  syllables.join(''),
)
console.error(`${pairs.length} pairs, ${known.length} characters, ${syllables.length} syllables`)
