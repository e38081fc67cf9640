import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(__dirname, '../../cloudfunctions')

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('_local'))
  .map(name => ({ name: relative('.', name), text: readFileSync(join(ROOT, name), 'utf8') }))
const naming = (pattern: RegExp): readonly string[] =>
  sources.flatMap(({ name, text }) => (pattern.test(text) ? [name] : [])).sort()

test('who may read of a thread is written by one function alone', () => {
  expect(naming(/\bvisibilityIn\b/)).toEqual(['_data/thread-visibility.ts', 'publication/set-visibility.ts'])
  expect(naming(/\bpostsIn\b/)).toEqual(['_data/board-posts.ts', 'publication/set-visibility.ts'])
})

test('a thread begins private, and no other write names its visibility', () => {
  const writes = naming(/visibility: '(requesterOnly|publicPending|public|hidden)'/)
  expect(writes).toEqual(['_data/thread-visibility.ts', 'qa/open-thread.ts'])
  for (const { name, text } of sources)
    if (name === 'qa/open-thread.ts') expect(text).toContain("visibility: 'requesterOnly'")
})
