import fc from 'fast-check'
import { MOST_TAGS } from '../../domain/matchmaking/words'
import { APPLY_STEPS, type ApplyDraft, firstDraft, parseApplyDraft, problemsOf } from './apply-draft'

const FULL: ApplyDraft = {
  ...firstDraft(null, 'request'),
  group: 'f',
  birthYear: '1996',
  industry: '金融',
  phone: '199 0000 0001',
  nickname: '小满',
  singleAtMs: 1,
  conductAtMs: 1,
}
const found = (change: Partial<ApplyDraft>, isNew = true) =>
  APPLY_STEPS.flatMap(step => problemsOf({ ...FULL, ...change }, { step, isNew, inYear: 2026 }))

test('an empty form chooses nothing for anybody and names all that is needed, step by step', () => {
  expect(firstDraft(null, 'request')).toMatchObject({
    group: null,
    industry: null,
    singleAtMs: null,
    conductAtMs: null,
  })
  const empty = firstDraft(null, 'request')
  expect(APPLY_STEPS.map(step => problemsOf(empty, { step, isNew: true, inYear: 2026 }))).toEqual([
    ['groupMissing', 'yearWrong', 'industryMissing', 'phoneWrong'],
    ['nicknameMissing'],
    [],
    ['singleMissing', 'conductMissing'],
    [],
  ])
})

test.each<[string, Partial<ApplyDraft>, boolean, string[]]>([
  ['a full form', {}, true, []],
  ['a year of two digits', { birthYear: '96' }, true, ['yearWrong']],
  ['a year with a letter', { birthYear: '19a6' }, true, ['yearWrong']],
  ['somebody of 17', { birthYear: '2009' }, true, ['tooYoung']],
  ['somebody of 18', { birthYear: '2008' }, true, []],
  ['a short number', { phone: '1990000' }, true, ['phoneWrong']],
  ['a number that is left as it is', { phone: '' }, false, []],
  ['a wrong number in a change', { phone: '12' }, false, ['phoneWrong']],
  ['a phone number as nickname', { nickname: '19900000001' }, true, ['nicknameIsPhone']],
  ['a blank nickname', { nickname: '  ' }, true, ['nicknameMissing']],
])('%s', (_, change, isNew, problems) => {
  expect(found(change, isNew)).toEqual(problems)
})

test('a draft comes back as it was kept, and whatever else is kept is no draft', () => {
  const step = fc.constantFrom(...APPLY_STEPS)
  fc.assert(
    fc.property(step, fc.string(), fc.constantFrom('m' as const, 'f' as const, null), (at, nickname, group) => {
      const draft = { ...FULL, step: at, nickname, group }
      expect(parseApplyDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    }),
  )
  fc.assert(fc.property(fc.anything(), value => parseApplyDraft(value) === null))
  expect(parseApplyDraft({ ...FULL, step: 'nowhere' })).toBeNull()
  const odd = { ...FULL, group: 'x', industry: 'x', tags: [...'123456', '读书', '旅行'], singleAtMs: 'now' }
  expect(parseApplyDraft(odd)).toMatchObject({ group: null, industry: null, tags: ['读书', '旅行'], singleAtMs: null })
  const many = { ...FULL, tags: ['读书', '旅行', '摄影', '看展', '音乐', '唱歌', '乐器'] }
  expect(parseApplyDraft(many)?.tags).toHaveLength(MOST_TAGS)
})
