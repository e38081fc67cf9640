// The shared services by themselves, as a function of its own: only tests build it.
import { logAccess } from '../../../cloudfunctions/_services/access-log'
import { type AuditSubject, insertAudit, nextAudit } from '../../../cloudfunctions/_services/audit'
import { fieldCrypto } from '../../../cloudfunctions/_services/field-crypto'
import { insertVault, newVault, openVault, shredVault } from '../../../cloudfunctions/_services/vault'
import { contextWith } from '../../../cloudfunctions/_wx/context'

const contextOf = contextWith(fieldCrypto())
const THINGS = 'probe_things'

type Asked =
  | { readonly do: 'newVault' | 'shred'; readonly vaultId: string }
  | { readonly do: 'seal' | 'open'; readonly vaultId: string; readonly text: string; readonly aad: string }
  | { readonly do: 'append' | 'touch'; readonly id: string; readonly times: number }
  | { readonly do: 'log'; readonly occasion?: string }
  | { readonly do: 'sealField'; readonly text: string; readonly aad: string }

export const main = async (asked: Asked): Promise<unknown> => {
  const ctx = contextOf()
  switch (asked.do) {
    case 'newVault':
      return insertVault(ctx.store, newVault(ctx, asked.vaultId))
    case 'shred':
      return shredVault(ctx, asked.vaultId)
    case 'seal':
      return (await openVault(ctx, asked.vaultId)).seal(asked.text, asked.aad)
    case 'open':
      try {
        return (await openVault(ctx, asked.vaultId)).open(asked.text, asked.aad)
      } catch (error) {
        return { error: (error as Error).message }
      }
    case 'append':
      for (let time = 0; time < asked.times; time++) {
        await ctx.store.transaction(async tx => {
          const thing = await tx.get<{ _id: string; audit?: AuditSubject['head'] }>(THINGS, asked.id)
          const subject: AuditSubject = { kind: 'event', id: asked.id, head: thing?.audit }
          const note = nextAudit(ctx, subject, { what: 'event.published', byAccountId: null, refs: { time } })
          await insertAudit(tx, note.row)
          if (thing) await tx.update(THINGS, asked.id, { audit: { set: note.head } })
          else await tx.insert(THINGS, { _id: asked.id, audit: note.head })
        })
      }
      return null
    case 'touch':
      // the same change without an event, to see what the event costs
      for (let time = 0; time < asked.times; time++) {
        await ctx.store.transaction(async tx => {
          const thing = await tx.get(THINGS, asked.id)
          if (thing) await tx.update(THINGS, asked.id, { touched: time })
          else await tx.insert(THINGS, { _id: asked.id })
        })
      }
      return null
    case 'log':
      return logAccess(ctx, {
        subject: { kind: 'member', id: 'M' },
        ownerAccountId: 'O',
        byAccountId: 'B',
        role: 'officer',
        unionId: 'root',
        fields: ['phone'],
        reason: '联系张晓明本人',
        ...(asked.occasion === undefined ? {} : { occasion: asked.occasion }),
      })
    case 'sealField':
      return ctx.crypto.seal(asked.text, asked.aad)
  }
}
