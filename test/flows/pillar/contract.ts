import * as v from 'valibot'
import { filePiece } from '../../../src/contract/account/files'
import { define } from '../../../src/contract/define'
import { count, id } from '../../../src/contract/fields'

const matter = v.object({ caseId: id, fileIds: v.array(id) })

/** What any pillar does with shared services, as a function of its own. */
export const pillar = define('pillar', {
  attach: { input: matter, output: v.object({ refused: v.nullable(v.string()) }), refusals: [] },
  look: { input: v.object({ caseId: id, fileId: id, piece: count }), output: filePiece, refusals: [] },
  remove: { input: v.object({ fileIds: v.array(id) }), output: v.object({ removed: count }), refusals: [] },
  keepUntil: { input: v.object({ caseId: id, atMs: count }), output: v.object({ kept: count }), refusals: [] },
})
