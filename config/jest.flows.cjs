module.exports = {
  ...require('./jest.unit.cjs'),
  displayName: 'flows',
  globalSetup: '<rootDir>/config/jest.products.cjs',
  testMatch: ['<rootDir>/test/flows/**/*.test.ts'],
  testTimeout: 120_000,
}
