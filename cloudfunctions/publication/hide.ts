import type { publication } from '../../src/contract/publication'
import { readPerson } from '../_data/accounts'
import { type Handler, refuse } from '../_kit/ctx'
import { may } from './may'
import { setVisibility } from './set-visibility'

/** Takes a copy away at once, by one person: this way is always open. 1 read, then `setVisibility`. */
export const hide: Handler<typeof publication.hide> = async (ctx, { threadId }) => {
  const person = await readPerson(ctx)
  if (!person || !may(person, 'thread.publish')) return refuse('FORBIDDEN')
  const { accountId: byAccountId } = person
  const set = await setVisibility(ctx, { threadId, act: 'hide', byAccountId, consent: false, version: null })
  if (set.ok) return { visibility: set.visibility }
  // a private thread is nothing that a publisher may learn of
  return refuse(set.code === 'NOT_WAITING' ? 'NOT_FOUND' : set.code)
}
