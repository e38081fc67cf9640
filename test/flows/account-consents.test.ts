import { account } from '../../src/contract/account'
import { CONSENTS } from '../../src/domain/consents'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
const kind = 'account.childData' as const
const { version } = CONSENTS[kind]

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud?.stop())

const give = (openid: string, about: string, more: object = {}) =>
  cloud.as(openid).call(account.giveConsent, { kind, version, about, guardianOf: 'child-1', ...more })
const mine = async (openid: string) => accepted(await cloud.as(openid).call(account.consents, {})).items

test('one tick is one consent, with the words that were read; again changes nothing', async () => {
  const first = accepted(await give('oParent', 'case-a'))
  expect(accepted(await give('oParent', 'case-a'))).toEqual(first)
  expect(await mine('oParent')).toMatchObject([{ kind, state: 'given', version, text: CONSENTS[kind].text }])
  accepted(await give('oParent', 'case-b'))
  expect(await mine('oParent')).toHaveLength(2)
  expect(await mine('oStranger')).toEqual([])
})

test('another version than the one in force, or a child without its guardian, is refused', async () => {
  expect(codeOf(await give('oParent', 'case-c', { version: version + 1 }))).toBe('TEXT_CHANGED')
  expect(codeOf(await give('oParent', 'case-c', { guardianOf: undefined }))).toBe('GUARDIAN_MISSING')
  expect(await mine('oParent')).toHaveLength(2)
})

test('taken back by its giver alone, and given anew', async () => {
  const { consentId } = accepted(await give('oParent', 'case-a'))
  expect(codeOf(await cloud.as('oStranger').call(account.revokeConsent, { consentId }))).toBe('NOT_FOUND')
  accepted(await cloud.as('oParent').call(account.revokeConsent, { consentId }))
  accepted(await cloud.as('oParent').call(account.revokeConsent, { consentId }))
  const states = async () => (await mine('oParent')).map(({ state }) => state).sort()
  expect(await states()).toEqual(['given', 'revoked'])
  accepted(await give('oParent', 'case-a'))
  expect(await states()).toEqual(['given', 'given'])
})
