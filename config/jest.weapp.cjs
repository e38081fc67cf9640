// The compiled mini-program outside WeChat: what is tested is dist/weapp, never the sources.
const { join } = require('node:path')

const rootDir = join(__dirname, '..')
const { maxWorkers, ...unit } = require('./jest.unit.cjs')
const shared = {
  ...unit,
  rootDir,
  globalSetup: '<rootDir>/config/jest.weapp-setup.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/(?!weapp)'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } },
    ],
  },
}

module.exports = {
  rootDir,
  testTimeout: 120_000,
  maxWorkers,
  projects: [
    {
      ...shared,
      displayName: 'pages',
      testEnvironment: '<rootDir>/test/weapp/jsdom-with-fetch.cjs',
      testMatch: ['<rootDir>/test/weapp/pages-*.test.ts'],
    },
    {
      ...shared,
      displayName: 'package',
      testMatch: ['<rootDir>/test/weapp/*.test.ts'],
      testPathIgnorePatterns: ['/pages-'],
    },
  ],
}
