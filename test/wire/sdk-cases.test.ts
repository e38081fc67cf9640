import { type CloudProcess, startCloud } from './cloud-process'
import type { Finding } from './selfcheck'
import { GROUPS } from './selfcheck/cases'

// Every operation runs in a deployed function on the unmodified SDK; what it must come to stands beside it in selfcheck/cases.
let cloud: CloudProcess
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

describe.each(Object.entries(GROUPS))('%s', (group, cases) => {
  let findings: Record<string, Finding>
  beforeAll(async () => {
    const answer = await cloud.call('selfcheck', { group }, 'oSelfcheck')
    if (answer.errCode !== undefined) throw new Error(answer.errMsg)
    findings = answer.result as Record<string, Finding>
  })
  test.each(cases.map(one => one.name))('%s', name => {
    const finding = findings[`${group}: ${name}`]
    expect(finding?.asExpected ? 'as expected' : finding?.outcome).toBe('as expected')
  })
})
