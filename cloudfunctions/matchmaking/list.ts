import type { matchmaking } from '../../src/contract/matchmaking'
import { stateAt } from '../../src/domain/matchmaking/states'
import { readPerson } from '../_data/accounts'
import { listApplicationsOf } from '../_data/meeting-applications'
import { listComing } from '../_data/meetings'
import type { Handler } from '../_kit/ctx'
import { meetingCard } from './answers'

const SHOWN = [
  'published',
  'sealed',
  'drawn',
  'confirming',
  'final',
  'running',
  'choosing',
  'revealed',
  'closed',
  'cancelled',
] as const

/** Announced sessions that have not ended, by start; guests may ask. 3 reads in 2 round trips. */
export const list: Handler<typeof matchmaking.list> = async ctx => {
  const nowMs = ctx.clock()
  const [person, rows] = await Promise.all([readPerson(ctx), listComing(ctx, SHOWN, nowMs)])
  const mine = person?.card ? await listApplicationsOf(ctx, person.card.memberId) : []
  const states = new Map(mine.map(one => [one.sessionId, one.state]))
  const shown = rows.filter(row => row.hidden !== true)
  return { items: shown.map(row => meetingCard(row, stateAt(row, nowMs), states.get(row._id) ?? null)) }
}
