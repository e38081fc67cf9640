import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

interface SubPackage {
  root: string
  name: string
  pages: string[]
}
const src = path.resolve(__dirname, '..', 'src')

/** Pages below a subpackage's root: every `…/pages/<name>/index.tsx`. */
const pagesBelow = (root: string): string[] =>
  readdirSync(path.join(src, root), { recursive: true, encoding: 'utf8' })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => /(^|\/)pages\/[^/]+\/index\.tsx$/.test(file))
    .map(file => file.replace(/\.tsx$/, ''))
    .sort()

/** The folders of one room, such as `features` or `staff`. */
const foldersOf = (room: string): string[] =>
  existsSync(path.join(src, room)) ? readdirSync(path.join(src, room)).sort() : []

/** One subpackage per feature and per staff area, found by their files, so that no page has to be registered. */
export const findPackages = (): SubPackage[] =>
  [
    ...foldersOf('features').map(name => ({ root: `features/${name}`, name })),
    ...foldersOf('staff').map(name => ({ root: `staff/${name}`, name: `staff-${name}` })),
  ]
    .map(root => ({ ...root, pages: pagesBelow(root.root) }))
    .filter(found => found.pages.length > 0)
