import { forgetWriter } from '../../_data/content-checks'
import type { PersonalPart } from './part'

/** What WeChat or a person judged: each content is its own domain's to show and to remove; a text that waits goes with its writer. */
export const contentPart: PersonalPart = {
  exportMine: async () => [],
  countMine: async () => ({}),
  eraseMine: async (ctx, { accountId }, kind) => {
    if (kind === 'delete') await forgetWriter(ctx, accountId)
  },
  kept: () => [],
}
