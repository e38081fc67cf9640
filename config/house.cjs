// Who may import whom, as the table in the README: one rule a room. A seeded breach of each is tried by test/house.
const npm = names => `(^|/)node_modules/(${names.join('|')})(/|$)`
const ANY_CORE = { dependencyTypesNot: ['core'] }

const REACT = npm(['react', '@types/react', '@tarojs/components'])
const APP_PARTS = npm([
  'react',
  '@types/react',
  '@tarojs/components',
  '@tanstack/react-query',
  'react-hook-form',
  'dayjs',
])
const TARO_HOOKS = npm(['@tarojs/taro'])

/** A room's rule: files under `from` may import only what matches one of `to` (their own room always). */
const room = (name, from, to, why, also = {}) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: to, ...also },
})

module.exports = {
  forbidden: [
    room('domain-is-pure', '^src/domain/', ['^src/domain/'], 'rules run on both sides: no package, no clock'),
    room('contract-is-data', '^src/contract/', ['^src/(contract|domain)/', npm(['valibot'])], 'procedures are data'),
    room(
      'platform-is-the-edge',
      '^src/platform/',
      [
        '^src/(platform|contract|domain)/',
        npm([
          '@tarojs/taro',
          '@tarojs/components',
          '@types/react',
          'react',
          '@noble/hashes',
          '@tanstack/react-query',
          '@tanstack/query-core',
        ]),
      ],
      'the only room that calls Taro APIs',
    ),
    room(
      'ui-knows-no-cloud',
      '^src/ui/',
      ['^src/(ui|domain|contract)/', REACT, TARO_HOOKS, npm(['uqr', 'dayjs'])],
      'components know no cloud call',
    ),
    {
      name: 'ui-takes-types-of-the-contract-only',
      comment: 'error-text is total over the contract by type; no schema reaches a component',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    room(
      'features-know-no-other',
      '^src/features/([^/]+)/',
      ['^src/features/$1/', '^src/(platform|ui|contract|domain)/', APP_PARTS, TARO_HOOKS],
      'a feature is a subpackage: WeChat forbids loading the code of another',
    ),
    room(
      'staff-areas-know-no-other',
      '^src/staff/([^/]+)/',
      ['^src/staff/$1/', '^src/(platform|ui|contract|domain)/', APP_PARTS, TARO_HOOKS],
      'an area stands alone',
    ),
    room(
      'pages-compose',
      '^src/pages/',
      ['^src/(pages|platform|ui|contract|domain)/', APP_PARTS, TARO_HOOKS],
      'features are reached by navigation',
    ),
    room(
      'kit-knows-no-domain',
      '^cloudfunctions/_kit/',
      ['^cloudfunctions/_kit/', '^src/(contract|domain)/', npm(['valibot', 'nanoid'])],
      'runtime that knows no domain',
      ANY_CORE,
    ),
    room(
      'wx-is-the-edge',
      '^cloudfunctions/_wx/',
      ['^cloudfunctions/(_wx|_kit)/', npm(['wx-server-sdk'])],
      'the only code that imports the SDK',
      ANY_CORE,
    ),
    room(
      'data-names-collections',
      '^cloudfunctions/_data/',
      ['^cloudfunctions/(_data|_kit)/', '^src/domain/'],
      'the only code that names a collection',
    ),
    room(
      'services-are-shared',
      '^cloudfunctions/_services/',
      [
        '^cloudfunctions/(_services|_data|_kit)/',
        '^src/(contract|domain)/',
        npm(['canonicalize', 'read-excel-file', 'write-excel-file']),
      ],
      'what several domains share',
      ANY_CORE,
    ),
    room(
      'functions-know-no-other',
      '^cloudfunctions/([a-z][^/]*)/(?!index\\.ts)',
      ['^cloudfunctions/$1/', '^cloudfunctions/(_services|_data|_kit)/', '^src/(contract|domain)/'],
      'a function loads only files of its own folder',
    ),
    room(
      'function-index-wires',
      '^cloudfunctions/([a-z][^/]*)/index\\.ts$',
      ['^cloudfunctions/$1/', '^cloudfunctions/(_services|_data|_kit|_wx)/', '^src/(contract|domain)/'],
      'index.ts alone touches the SDK edge',
    ),
    room(
      'local-cloud-knows-no-product',
      '^cloudfunctions/_local/',
      ['^cloudfunctions/_local/', 'node_modules'],
      'it could be lifted out as a package of its own',
      ANY_CORE,
    ),
    room(
      'demo-uses-the-front-door',
      '^cloudfunctions/_demo/',
      ['^cloudfunctions/_demo/', '^src/(contract|domain)/', npm(['write-excel-file'])],
      'the demo world is made through the functions',
      ANY_CORE,
    ),
    {
      name: 'sdk-in-one-room',
      comment: 'every other room goes through the store port',
      severity: 'error',
      from: { path: '^(src|cloudfunctions)/', pathNot: ['^cloudfunctions/(_wx|_local)/', '\\.test\\.tsx?$'] },
      to: { path: npm(['wx-server-sdk', '@cloudbase']) },
    },
    {
      name: 'no-cycles',
      comment: 'a cycle has no beginning to read from',
      severity: 'error',
      from: { path: '^(src|cloudfunctions)/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(scss|css|png|svg|html)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
