import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(__dirname, '../..')

/** A seeded breach: the rule that must refuse it, the importing file, what it imports. */
const BREACHES: readonly (readonly [rule: string, file: string, specifier: string])[] = [
  ['domain-is-pure', 'src/domain/seed-package.ts', 'dayjs'],
  ['domain-is-pure', 'src/domain/seed-core.ts', 'node:crypto'],
  ['contract-is-data', 'src/contract/seed.ts', '../platform/seed-target'],
  ['platform-is-the-edge', 'src/platform/seed.ts', '../ui/seed-target'],
  ['ui-knows-no-cloud', 'src/ui/seed.tsx', '../platform/seed-target'],
  ['ui-takes-types-of-the-contract-only', 'src/ui/seed-schema.ts', '../contract/seed-target'],
  ['features-know-no-other', 'src/features/events/seed.ts', '../checkin/seed-target'],
  ['features-know-no-other', 'src/features/events/seed-staff.ts', '../../staff/desk/seed-target'],
  ['staff-areas-know-no-other', 'src/staff/desk/seed.ts', '../gate/seed-target'],
  ['pages-compose', 'src/pages/home/seed.ts', '../../features/events/seed-target'],
  ['kit-knows-no-domain', 'cloudfunctions/_kit/seed.ts', '../_data/seed-target'],
  ['wx-is-the-edge', 'cloudfunctions/_wx/seed.ts', '../_data/seed-target'],
  ['data-names-collections', 'cloudfunctions/_data/seed.ts', '../_services/seed-target'],
  ['services-are-shared', 'cloudfunctions/_services/seed.ts', '../events/seed-target'],
  ['functions-know-no-other', 'cloudfunctions/events/seed.ts', '../checkin/seed-target'],
  ['functions-know-no-other', 'cloudfunctions/events/seed-edge.ts', '../_wx/seed-target'],
  ['function-index-wires', 'cloudfunctions/events/index.ts', '../_local/seed-target'],
  ['local-cloud-knows-no-product', 'cloudfunctions/_local/seed.ts', '../../src/domain/seed-target'],
  ['demo-uses-the-front-door', 'cloudfunctions/_demo/seed.ts', '../_data/seed-target'],
  ['sdk-in-one-room', 'cloudfunctions/_services/seed-sdk.ts', 'wx-server-sdk'],
  ['no-cycles', 'src/domain/cycle-a.ts', './cycle-b'],
]

/** Imports that the table allows; none may be reported. */
const ALLOWED: readonly (readonly [file: string, specifier: string])[] = [
  ['src/domain/cycle-b.ts', './cycle-a'],
  ['src/contract/fine.ts', '../domain/seed-target'],
  ['src/features/events/fine.ts', '../../platform/seed-target'],
  ['src/staff/desk/fine.ts', 'dayjs'],
  ['cloudfunctions/events/fine.ts', '../_data/seed-target'],
  ['cloudfunctions/_wx/fine.ts', 'wx-server-sdk'],
  ['cloudfunctions/_services/fine.ts', 'node:crypto'],
]

const ROOMS = [
  'src/domain',
  'src/contract',
  'src/platform',
  'src/ui',
  'src/features/checkin',
  'src/features/events',
  'src/staff/gate',
  'src/staff/desk',
  'cloudfunctions/_data',
  'cloudfunctions/_services',
  'cloudfunctions/_wx',
  'cloudfunctions/_local',
  'cloudfunctions/events',
  'cloudfunctions/checkin',
]

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

/** Lays a tree of seeds out in a folder of its own and lets the project's own rule judge it. */
const judge = (): Violation[] => {
  const tree = mkdtempSync(join(tmpdir(), 'house-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), text)
  }
  for (const room of ROOMS) write(`${room}/seed-target.ts`, 'export const target = 1\n')
  for (const [file, specifier] of [...BREACHES.map(([, file, to]) => [file, to] as const), ...ALLOWED]) {
    write(file, `import * as seeded from '${specifier}'\nexport const kept = seeded\n`)
  }
  cpSync(join(root, 'tsconfig.json'), join(tree, 'tsconfig.json'))
  cpSync(join(root, 'config/house.cjs'), join(tree, 'house.cjs'))
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  const done = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      'house.cjs',
      '--output-type',
      'json',
      'src',
      'cloudfunctions',
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 << 20 },
  )
  return (JSON.parse(done.stdout) as { summary: { violations: Violation[] } }).summary.violations
}

describe('the import rule', () => {
  const violations = judge()

  it.each(BREACHES)('%s refuses %s importing %s', (rule, file) => {
    expect(violations.filter(found => found.from === file).map(found => found.rule.name)).toContain(rule)
  })

  it.each(ALLOWED.slice(1))('lets %s import %s', file => {
    expect(violations.filter(found => found.from === file)).toEqual([])
  })
})
