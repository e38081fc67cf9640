import { readSignUpRows } from './sign-up-rows'

const read = (...rows: readonly (readonly string[])[]) => readSignUpRows([['姓名', '手机号', '位数'], ...rows])

test.each([
  [['李明', '+86 139-0000-0001', ''], { name: '李明', phone: '13900000001', places: 1 }],
  [['李明', '１３９０００００００1', '3 位'], { phone: '13900000001', places: 3 }],
  [['', '13900000001', ''], { reason: 'NAME_MISSING' }],
  [['李明', '139000', ''], { reason: 'PHONE_WRONG' }],
  [['李明', '', ''], { reason: 'PHONE_WRONG' }],
  [['李明', '13900000001', '0'], { reason: 'PLACES_WRONG' }],
  [['李明', '13900000001', '11'], { reason: 'PLACES_WRONG' }],
  [['李明', '13900000001', '一'], { reason: 'PLACES_WRONG' }],
])('%j', (cells, expected) => expect(read(cells)?.[0]).toMatchObject({ row: 2, ...expected }))

test('a person stands once; another name with that phone is another row', () => {
  const rows = read(['李明', '13900000001', ''], ['李明', '13900000001', '2'], ['王明', '13900000001', ''])
  expect(rows?.map(one => ('reason' in one ? one.reason : one.name))).toEqual(['李明', 'TWICE_IN_FILE', '王明'])
})

test('places may be left out, name and phone may not', () => {
  expect(
    readSignUpRows([
      ['手机号', '姓名'],
      ['13900000001', '李明'],
    ]),
  ).toMatchObject([{ places: 1 }])
  expect(readSignUpRows([['姓名'], ['李明']])).toBeNull()
})
