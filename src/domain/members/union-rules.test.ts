import { pickRow } from './pick-row'
import { ROOT_UNION_ID } from './root'
import { readRosterQuery } from './roster-query'
import { placeUnion } from './union-rules'
import { UNION_KINDS } from './words'

const root = { unionId: ROOT_UNION_ID, kind: 'district' as const, path: [ROOT_UNION_ID] }
const federation = { unionId: 'F', kind: 'federation' as const, path: [ROOT_UNION_ID, 'F'] }
const grassroots = { unionId: 'G', kind: 'grassroots' as const, path: [ROOT_UNION_ID, 'F', 'G'] }

describe('the tree of unions', () => {
  test('the district stands at the root, alone and under nobody', () => {
    const draft = { kind: 'district' as const, parentId: null, parent: null, childKinds: [] }
    expect(placeUnion({ ...draft, unionId: ROOT_UNION_ID })).toEqual([ROOT_UNION_ID])
    expect(placeUnion({ ...draft, unionId: 'X' })).toBeNull()
    expect(placeUnion({ ...draft, unionId: ROOT_UNION_ID, parentId: 'F', parent: federation })).toBeNull()
  })

  test.each([
    [root, 'federation', [ROOT_UNION_ID, 'X']],
    [root, 'grassroots', [ROOT_UNION_ID, 'X']],
    [federation, 'grassroots', [ROOT_UNION_ID, 'F', 'X']],
    [federation, 'federation', null],
    [grassroots, 'grassroots', null],
    [grassroots, 'federation', null],
  ] as const)('below %j a %s gets %j', (parent, kind, path) => {
    expect(placeUnion({ unionId: 'X', kind, parentId: parent.unionId, parent, childKinds: [] })).toEqual(path)
  })

  test('a union is never put below itself, nor below one of its own', () => {
    const draft = { unionId: 'F', kind: 'grassroots' as const, childKinds: [] }
    expect(placeUnion({ ...draft, parentId: 'F', parent: federation })).toBeNull()
    expect(placeUnion({ ...draft, parentId: 'G', parent: { ...grassroots, kind: 'federation' } })).toBeNull()
  })

  test('a union with others below it stays above them', () => {
    for (const kind of UNION_KINDS.filter(one => one !== 'district'))
      expect(placeUnion({ unionId: 'X', kind, parentId: 'root', parent: root, childKinds: ['grassroots'] })).toEqual(
        kind === 'federation' ? [ROOT_UNION_ID, 'X'] : null,
      )
  })

  test('an unknown parent is no place', () => {
    expect(placeUnion({ unionId: 'X', kind: 'grassroots', parentId: 'none', parent: null, childKinds: [] })).toBeNull()
  })
})

describe('which row is bound where several fit', () => {
  const row = (memberId: string, depth: number, status: 'active' | 'left' = 'active') => ({
    memberId,
    status,
    unionPath: Array.from({ length: depth }, (_, i) => `U${i}`),
  })

  test('the active one of the lowest union, then the smaller id; none where all have left', () => {
    expect(pickRow([row('B', 2), row('C', 3, 'left'), row('A', 1)])?.memberId).toBe('B')
    expect(pickRow([row('B', 3), row('A', 3)])?.memberId).toBe('A')
    expect(pickRow([row('A', 3, 'left')])).toBeNull()
    expect(pickRow([])).toBeNull()
  })
})

describe('what staff type into the search', () => {
  test.each([
    ['', { kind: 'all' }],
    ['  ', { kind: 'all' }],
    ['张', { kind: 'too_short' }],
    ['晓明', { kind: 'text', text: '晓明' }],
    ['０００1', { kind: 'digits', digits: '0001' }],
    ['199 0000 0001', { kind: 'digits', digits: '19900000001' }],
    ['007', { kind: 'text', text: '007' }],
    ['A-7', { kind: 'text', text: 'A-7' }],
  ])('%j', (typed, read) => {
    expect(readRosterQuery(typed)).toEqual(read)
  })
})
