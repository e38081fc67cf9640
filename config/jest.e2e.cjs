module.exports = {
  ...require('./jest.unit.cjs'),
  displayName: 'e2e',
  globalSetup: '<rootDir>/config/jest.e2e-setup.cjs',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testTimeout: 180_000,
}
