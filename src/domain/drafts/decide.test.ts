import { decideSaveDraft, openingDraft } from './decide'

const standing = { version: 4, print: 'old' }
const elsewhere = { kind: 'refuse', code: 'DRAFT_CHANGED_ELSEWHERE' }

test.each([
  ['the first text', null, 0, 'new', { kind: 'insert' }],
  ['the next text of who saw the last', standing, 4, 'new', { kind: 'update' }],
  ['an older phone', standing, 3, 'new', elsewhere],
  ['a phone that saw nothing', standing, 0, 'new', elsewhere],
  ['a phone whose draft was sent elsewhere', null, 4, 'new', elsewhere],
  ['a repeated call', standing, 3, 'old', { kind: 'same', version: 4 }],
])('saving: %s', (_, now, read, print, expected) => {
  expect(decideSaveDraft(now, { read, print })).toEqual(expected)
})

test.each([
  ['nothing anywhere', null, null, 'none'],
  ['a new phone', null, { version: 2 }, 'server'],
  ['typed without a network', { version: 2, dirty: true }, { version: 2 }, 'phone'],
  ['the other phone went on, this one did not', { version: 2, dirty: false }, { version: 3 }, 'server'],
  ['both went on', { version: 2, dirty: true }, { version: 3 }, 'both'],
  ['sent or purged at the server, typed here', { version: 2, dirty: true }, null, 'phone'],
])('opening: %s', (_, phone, server, expected) => {
  expect(openingDraft(phone, server)).toBe(expected)
})
