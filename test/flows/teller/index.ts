import type { Ctx } from '../../../cloudfunctions/_kit/ctx'
import { checkPicture, checkText, verdictsOf } from '../../../cloudfunctions/_services/content-check'
import { fieldCrypto } from '../../../cloudfunctions/_services/field-crypto'
import {
  closeTodo,
  deliver,
  embedTold,
  sweepEmbedded,
  type Told,
  tellIn,
  tellMany,
} from '../../../cloudfunctions/_services/outbox'
import { underLimit } from '../../../cloudfunctions/_services/rate-limit'
import { contextWith } from '../../../cloudfunctions/_wx/context'

/** Documents of the demo schema that stand for a pillar's own. */
const CHANGED = 'job_cursors'
const contextOf = contextWith(fieldCrypto())

interface Asked {
  readonly how: 'tx' | 'embed' | 'many' | 'sweep' | 'close' | 'limit' | 'text' | 'picture' | 'verdicts'
  readonly id: string
  readonly told: readonly Told[]
  readonly most: number
  readonly text: string
}

/** A change that tells, in each of the ways a pillar may tell: a function for tests only. */
export const main = async (event: Asked): Promise<unknown> => {
  const ctx = contextOf()
  const [first] = event.told ?? []
  switch (event.how) {
    case 'tx':
      return inTransaction(ctx, event)
    case 'embed': {
      await ctx.store.insert(CHANGED, { _id: event.id, changes: 0, outbox: [], outboxSinceMs: null })
      await ctx.store.update(CHANGED, { _id: event.id }, { changes: { inc: 1 }, ...embedTold(ctx, event.told) })
      return deliver(ctx, { collection: CHANGED, id: event.id })
    }
    case 'many':
      return tellMany(ctx, event.told)
    case 'sweep':
      return sweepEmbedded(ctx, CHANGED)
    case 'close':
      return first && closeTodo(ctx, first)
    case 'text':
      return checkText(ctx, { contentId: event.id, text: event.text, scene: 2, about: { kind: 'qa.thread', id: 'T' } })
    case 'picture':
      return checkPicture(ctx, {
        contentId: event.id,
        fileId: event.text,
        about: { kind: 'matchmaking.photo', id: 'P' },
      })
    case 'verdicts':
      return Object.fromEntries(await verdictsOf(ctx, event.id.split(',')))
    case 'limit':
      return underLimit(ctx, { what: 'test', accountId: event.id, most: event.most, windowMs: 60_000 })
  }
}

const inTransaction = (ctx: Ctx, { id, told }: Asked) =>
  ctx.store.transaction(async tx => {
    await tx.put(CHANGED, { _id: id, changes: 1 })
    await tellIn(tx, ctx, told)
  })
