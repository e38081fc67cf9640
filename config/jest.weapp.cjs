// The compiled mini-program outside WeChat: what is tested is dist/weapp, never the sources.
module.exports = {
  ...require('./jest.unit.cjs'),
  displayName: 'weapp',
  globalSetup: '<rootDir>/config/jest.weapp-setup.cjs',
  testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/(?!weapp)'],
  testTimeout: 120_000,
  maxWorkers: 1,
}
