import { type BlindRow, decideRow, type StandingRow } from './match-row'

const standing: StandingRow = {
  memberId: 'M',
  unionId: 'mine',
  companyName: '甲公司',
  status: 'active',
  nameBlind: 'zhang',
  phoneBlind: 'p1',
  employeeNoBlind: 'n1',
}
const { memberId: _, ...same } = standing
const row: BlindRow = same
const inScope = (unionId: string) => unionId !== 'elsewhere'
const decide = (of: { row?: Partial<BlindRow>; byPhone?: StandingRow | null; byNumber?: StandingRow | null }) =>
  decideRow({ row: { ...row, ...of.row }, byPhone: of.byPhone ?? null, byNumber: of.byNumber ?? null, inScope })

describe('a row of a file against the roster', () => {
  test('nobody of that phone or number: a new member', () => {
    expect(decide({})).toEqual({ kind: 'insert' })
  })

  test('the same again changes nothing', () => {
    expect(decide({ byPhone: standing, byNumber: standing })).toEqual({ kind: 'unchanged', memberId: 'M' })
  })

  test('what the file leaves empty is kept', () => {
    const empty = { companyName: '', phoneBlind: null, employeeNoBlind: null }
    expect(decide({ row: empty, byPhone: standing })).toEqual({ kind: 'unchanged', memberId: 'M' })
  })

  test.each([
    ['company', { companyName: '乙公司' }],
    ['union', { unionId: 'mine2' }],
    ['status', { status: 'left' as const }],
    ['number', { employeeNoBlind: 'n2' }],
  ])('another %s changes the row', (_name, change) => {
    expect(decide({ row: change, byPhone: standing })).toEqual({ kind: 'update', memberId: 'M' })
  })

  test('a new phone is the same member by the company’s number', () => {
    expect(decide({ row: { phoneBlind: 'p2' }, byNumber: standing })).toEqual({ kind: 'update', memberId: 'M' })
  })

  test('a phone or a number under another name is another person', () => {
    const bad = { kind: 'bad', reason: 'OTHER_PERSON' }
    expect(decide({ row: { nameBlind: 'li' }, byPhone: standing })).toEqual(bad)
    expect(decide({ row: { nameBlind: 'li', phoneBlind: 'p2' }, byNumber: standing })).toEqual(bad)
  })

  test('the number of someone who left is free for a new colleague, the phone is not', () => {
    const left: StandingRow = { ...standing, status: 'left' }
    expect(decide({ row: { nameBlind: 'li', phoneBlind: 'p2' }, byNumber: left })).toEqual({ kind: 'insert' })
    expect(decide({ row: { nameBlind: 'li' }, byPhone: left })).toEqual({ kind: 'bad', reason: 'OTHER_PERSON' })
  })

  test('a member of a union outside stays there until that union lets go', () => {
    const outside: StandingRow = { ...standing, unionId: 'elsewhere' }
    expect(decide({ byPhone: outside })).toEqual({ kind: 'bad', reason: 'ACTIVE_ELSEWHERE' })
    expect(decide({ byPhone: { ...outside, status: 'left' } })).toEqual({ kind: 'update', memberId: 'M' })
    expect(decide({ row: { status: 'left' }, byPhone: { ...outside, status: 'left' } })).toEqual({
      kind: 'unchanged',
      memberId: 'M',
    })
  })
})
