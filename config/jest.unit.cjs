module.exports = {
  displayName: 'unit',
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/cloudfunctions/**/*.test.ts'],
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@noble)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  maxWorkers: 2,
}
