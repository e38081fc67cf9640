import { QUIET_MODULES, qrModules } from './qr-modules'

test('a ticket code of 36 characters is a version 2 code: 25 modules and the quiet border', () => {
  const modules = qrModules('U10123456789ABCDEFGHJKMNPQRSTVWXYZ01')
  expect(modules).toHaveLength(25 + 2 * QUIET_MODULES)
  expect(modules.every(row => row.length === modules.length)).toBe(true)
  expect(modules[0]?.some(Boolean)).toBe(false)
})
