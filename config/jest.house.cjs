module.exports = {
  ...require('./jest.unit.cjs'),
  displayName: 'house',
  testMatch: ['<rootDir>/test/house/**/*.test.ts'],
  testTimeout: 60_000,
}
