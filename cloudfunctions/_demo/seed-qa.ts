import { faq } from '../../src/contract/faq'
import { qa } from '../../src/contract/qa'
import type { FrontDoor } from './front-door'
import { seedBoard } from './seed-board'
import { seedThreads } from './seed-threads'

/** The shipped answers and their index: what the timer would do within five minutes of the first start; then some questions. */
export const seedQa = async (door: FrontDoor): Promise<void> => {
  const { items } = await door.accepted('oDemoMember001', qa.hot, {})
  if (items.length === 0) await door.accepted('oDemoQaHead', faq.rebuild, {})
  await seedThreads(door)
  await seedBoard(door)
}
