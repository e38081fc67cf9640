import { accountIdOf, readPerson } from '../../../cloudfunctions/_data/accounts'
import { keepFilesUntil } from '../../../cloudfunctions/_data/files'
import { type Ctx, refuse } from '../../../cloudfunctions/_kit/ctx'
import { serve } from '../../../cloudfunctions/_kit/serve'
import { fieldCrypto } from '../../../cloudfunctions/_services/field-crypto'
import { attachFiles, removeFiles, serveFile } from '../../../cloudfunctions/_services/files'
import { runDue } from '../../../cloudfunctions/_services/jobs'
import { contextWith } from '../../../cloudfunctions/_wx/context'
import { pillar } from './contract'

const owner = (caseId: string) => ({ kind: 'pillar.case', id: caseId })

/** Fails until the moment that the world names; the name is that of a job that exists. */
const jobs = (ctx: Ctx) =>
  runDue(ctx, [
    {
      name: 'office.clearReceipts',
      everyMs: 3_600_000,
      run: async () => {
        if (ctx.clock() < Number(ctx.env('PILLAR_MENDED_AT_MS'))) throw new Error('张三 13800000000')
        return { removed: 2 }
      },
    },
  ])

export const main = serve({
  domain: pillar,
  handlers: {
    attach: async (ctx, { caseId, fileIds }) => ({
      refused: await attachFiles(ctx, {
        fileIds,
        accountId: accountIdOf(ctx, ctx.openid ?? ''),
        owner: owner(caseId),
      }),
    }),
    look: async (ctx, { caseId, fileId, piece }) => {
      const person = await readPerson(ctx)
      const viewer = {
        accountId: person?.accountId ?? '',
        nameMasked: person?.card?.nameMasked ?? '',
        role: 'officer' as const,
        unionId: null,
      }
      const served = await serveFile(ctx, { fileId, piece, viewer, reason: '核对材料', owner: owner(caseId) })
      return served ?? refuse('NOT_FOUND')
    },
    remove: async (ctx, { fileIds }) => ({ removed: await removeFiles(ctx, fileIds) }),
    keepUntil: async (ctx, { caseId, atMs }) => ({ kept: await keepFilesUntil(ctx, owner(caseId), atMs) }),
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
