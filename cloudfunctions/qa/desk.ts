import type { qa } from '../../src/contract/qa'
import { dayOf } from '../../src/domain/day'
import { isOnDuty } from '../../src/domain/qa/threads/duty'
import { readPerson } from '../_data/accounts'
import { readRules, writeDuty, writeRules } from '../_data/qa-desk'
import { countOpenOf } from '../_data/thread-lists'
import { listAllUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'
import { readDesk } from './answerers'
import { isHead } from './readers'

/** Rules and roster for a head. 5 reads and an aggregate. */
export const desk: Handler<typeof qa.desk> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !isHead(person)) return refuse('FORBIDDEN')
  const [rules, all, unions, calendar] = await Promise.all([
    readRules(ctx),
    readDesk(ctx),
    listAllUnions(ctx),
    readCalendar(ctx),
  ])
  const open = await countOpenOf(
    ctx,
    all.people.map(({ accountId }) => accountId),
  )
  const today = dayOf(ctx.clock())
  return {
    rulesVersion: rules.version,
    rules: rules.rules.map(({ categories, unionIds, employers, words, ...rest }) => ({
      ...rest,
      ...{ categories: [...categories], unionIds: [...unionIds], employers: [...employers], words: [...words] },
    })),
    // a street or a park is a federation; its grassroots unions follow it
    unions: unions.filter(({ kind }) => kind === 'federation').map(({ _id, name }) => ({ unionId: _id, name })),
    people: all.people.map(({ accountId, nameMasked, head }) => {
      const duty = all.duties.find(({ _id }) => _id === accountId)
      return {
        accountId,
        name: nameMasked,
        isHead: head,
        open: open.get(accountId) ?? 0,
        onDuty: duty !== undefined && isOnDuty(duty, today, calendar),
        version: duty?.version ?? 0,
        queues: [...(duty?.queues ?? [])],
        cap: duty?.cap ?? 20,
        weekdays: [...(duty?.weekdays ?? [])],
        leaves: (duty?.leaves ?? []).map(({ from, to }) => ({ from, to })),
      }
    }),
  }
}

/** Writes the routing table. 2 reads, 1 write. Refuses DESK_CHANGED where another wrote meanwhile. */
export const saveRules: Handler<typeof qa.saveRules> = async (ctx, { version, rules }) => {
  const [person, seen] = await Promise.all([readPerson(ctx), readRules(ctx)])
  if (!person || !isHead(person)) return refuse('FORBIDDEN')
  if (seen.version !== version || !(await writeRules(ctx, seen, rules))) return refuse('DESK_CHANGED')
  return { version: version + 1 }
}

/** Writes one person's duty. 3 reads, 1 write. Refuses LEAVE_BACKWARDS, NO_ANSWERER, DESK_CHANGED. */
export const saveDuty: Handler<typeof qa.saveDuty> = async (ctx, { accountId, ...duty }) => {
  const [person, all] = await Promise.all([readPerson(ctx), readDesk(ctx)])
  if (!person || !isHead(person)) return refuse('FORBIDDEN')
  if (duty.leaves.some(({ from, to }) => from > to)) return refuse('LEAVE_BACKWARDS')
  if (!all.people.some(one => one.accountId === accountId)) return refuse('NO_ANSWERER')
  const weekdays = [...new Set(duty.weekdays)].sort()
  const queues = [...new Set(duty.queues)]
  const written = await writeDuty(ctx, { ...duty, _id: accountId, kind: 'duty', weekdays, queues, lastGivenAtMs: 0 })
  return written ? { version: duty.version + 1 } : refuse('DESK_CHANGED')
}
