import { ruleProblems } from './check-rules'
import { firstProgramme } from './first-programme'
import { AID_KINDS } from './words'

test.each(AID_KINDS)('what a new programme of %s begins as has no gap, no overlap and a right example', kind => {
  const programme = firstProgramme({ kind, title: '新项目' })
  expect(ruleProblems(programme.rules)).toEqual([])
  expect(programme).toMatchObject({ kind, title: '新项目' })
})
