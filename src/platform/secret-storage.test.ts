import { readSecret, removeSecret, writeSecret } from './secret-storage'

/** WeChat's storage as it answers: what was written encrypted is read encrypted only. */
const mockKept = new Map<string, { readonly data: unknown; readonly encrypt: boolean }>()

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    setStorage: async ({ key, data, encrypt }: { key: string; data: unknown; encrypt?: boolean }) => {
      if (key === 'full') throw new Error('setStorage:fail exceed storage max size')
      mockKept.set(key, { data, encrypt: encrypt === true })
    },
    getStorage: async ({ key, encrypt }: { key: string; encrypt?: boolean }) => {
      const kept = mockKept.get(key)
      if (!kept || kept.encrypt !== (encrypt === true)) throw new Error('getStorage:fail data not found')
      return { data: kept.data }
    },
    removeStorage: async ({ key }: { key: string }) => {
      if (!mockKept.delete(key)) throw new Error('removeStorage:fail')
    },
  },
}))

test('what is kept is asked to be encrypted, and comes back; a missing value is null', async () => {
  expect(await writeSecret('draft', { name: '张三' })).toBe(true)
  expect(mockKept.get('draft')?.encrypt).toBe(true)
  expect(await readSecret('draft')).toEqual({ name: '张三' })
  expect(await readSecret('nothing')).toBeNull()
  await removeSecret('draft')
  await removeSecret('draft')
  expect(await readSecret('draft')).toBeNull()
})

test('a phone that is full, or a value beyond what WeChat encrypts, is told and throws nothing', async () => {
  expect(await writeSecret('full', 'x')).toBe(false)
  expect(await writeSecret('large', '字'.repeat(250_000))).toBe(false)
  expect(await writeSecret('fits', '字'.repeat(240_000))).toBe(true)
})
