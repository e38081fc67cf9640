import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import type { FrontDoor } from './front-door'

const OFFICER = 'oDemoOfficer'
/** 001 is of the officer's union. */
const MEMBER = 'oDemoMember001'

/** Two looks at one member's data with their reasons, so that the pages about it show something; made once. */
export const seedPrivacy = async ({ accepted }: FrontDoor): Promise<void> => {
  const { items } = await accepted(MEMBER, account.viewedMine, {})
  const { member } = await accepted(MEMBER, members.me, {})
  if (items.length > 0 || !member) return
  const { memberId } = member
  await accepted(OFFICER, members.reveal, { memberId, fields: ['phone'], reason: '联系本人' })
  await accepted(OFFICER, members.reveal, { memberId, fields: ['name', 'employeeNo'], reason: '核对名册' })
}
